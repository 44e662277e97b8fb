import { cardOrNone } from '@/app/cards/card-response.tsx';
import { stepCard } from '@/app/cards/step-card.ts';
import { guideOf } from '@/lib/content/content.ts';
import { placeOf } from '@/lib/content/places.ts';
import { routes } from '@/lib/routes.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ role: string; step: string }> };

/** A step's card by its id of today. Other ids lead to it as those of its page do: a topic's own for now, former ones for ever. */
export const GET = async (_: Request, { params }: Props): Promise<Response> => {
  const { role, step: id } = await params;
  const guide = guideOf(role);
  const place = guide && placeOf(guide, id);
  if (!place || place.kind === 'question') return cardOrNone(null);
  const { step } = place;
  if (step.id === id) return cardOrNone(stepCard(guide, step));
  const status = place.kind === 'topic' && place.topic.id === id ? 307 : 308;
  return new Response(null, { status, headers: { location: routes.stepCard(role, step.id) } });
};
