import { cardOrNone } from '@/app/cards/card-response.tsx';
import { resourceCard } from '@/app/cards/resource-card.ts';
import { guideOf, resourceOf } from '@/lib/content/content.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ role: string; resource: string }> };

export const GET = async (_: Request, { params }: Props): Promise<Response> => {
  const { role, resource: slug } = await params;
  const guide = guideOf(role);
  const resource = guide && resourceOf(guide, slug);
  return cardOrNone(guide && resource && resourceCard(guide, resource));
};
