import { boardCard } from '../cards/board-card.ts';
import { cardResponse } from '../cards/card-response.tsx';
import { filterAsked } from '../publisher.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> => cardResponse(boardCard(filterAsked(request)));
