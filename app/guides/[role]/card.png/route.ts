import { cardOrNone } from '@/app/cards/card-response.tsx';
import { guideCard } from '@/app/cards/guide-card.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ role: string }> };

export const GET = async (_: Request, { params }: Props): Promise<Response> =>
  cardOrNone(guideCard((await params).role));
