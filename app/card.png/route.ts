import { cardResponse } from '../cards/card-response.tsx';
import { siteCard } from '../cards/site-card.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Promise<Response> => cardResponse(siteCard());
