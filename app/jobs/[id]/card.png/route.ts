import { cardOrNone } from '@/app/cards/card-response.tsx';
import { jobCard } from '@/app/cards/job-card.ts';
import { mayPassOn } from '@/lib/jobs/credit.ts';
import { market } from '@/lib/jobs/market.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };

export const GET = async (_: Request, { params }: Props): Promise<Response> => {
  const found = await market().posting((await params).id);
  if (!found) return cardOrNone(null);
  const { job, posting } = found;
  const response = await cardOrNone(jobCard(job, posting.ending));
  // Its page is kept from search engines, and so is its picture.
  if (posting.ending || posting.sample || !mayPassOn(posting.sourceId))
    response.headers.set('x-robots-tag', 'noindex');
  return response;
};
