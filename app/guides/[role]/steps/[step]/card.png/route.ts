import { cardOrNone } from '@/app/cards/card-response.tsx';
import { stepCard } from '@/app/cards/step-card.ts';
import { guideOf } from '@/lib/content/content.ts';
import { stepAsked } from '@/lib/content/places.ts';
import { routes } from '@/lib/routes.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ role: string; step: string }> };

/** A step's card by its id of today. Other ids lead to it as those of its page do. */
export const GET = async (_: Request, { params }: Props): Promise<Response> => {
  const { role, step: id } = await params;
  const guide = guideOf(role);
  const asked = guide && stepAsked(guide, id);
  if (!asked) return cardOrNone(null);
  const { step, moved } = asked;
  if (!moved) return cardOrNone(stepCard(guide, step));
  const headers = { location: routes.stepCard(role, step.id) };
  return new Response(null, { status: moved.isForEver ? 308 : 307, headers });
};
