import { type Guide, type Step, skillsOf } from '@/lib/content/guide.ts';
import { market } from '@/lib/jobs/market.ts';
import { FEWEST_TO_SAY, type NamedCounts } from '@/lib/jobs/wording/named-text.ts';
import { routes } from '@/lib/routes.ts';
import { type Card, counted, employersText, jobsText, today } from './card.ts';

/** What the open jobs of the guide's role say of a step. Pure. */
const live = ({ jobs, of }: NamedCounts): { figure: string[]; note: string[] } =>
  of < FEWEST_TO_SAY
    ? {
        figure: [`Too few openings to say: ${of}`],
        note: [`it takes ${FEWEST_TO_SAY} that come with a description`],
      }
    : {
        figure: [`Named in ${jobs.toLocaleString('en')} of ${jobsText(of)}`],
        note: ['at least one of its skills, in jobs with a description', 'at least one of its skills'],
      };

/** The card of one step of a guide, with how many of the role's open jobs name at least one skill it teaches. */
export const stepCard = (guide: Guide, step: Step): Card => {
  const { readFilter, naming } = market();
  const filter = readFilter({ role: guide.role });
  const skills = skillsOf(step.topics);
  const { total, employers } = counted(filter);
  // A step about looking for work teaches no skill that an opening could name.
  const { figure, note } =
    skills.length > 0
      ? live(naming(filter, skills))
      : { figure: [jobsText(total)], note: [employersText(employers, 'that the path leads to')] };
  return {
    path: routes.stepCard(guide.role, step.id),
    words: {
      head: [`${guide.roleName} guide · Step ${step.number} of ${guide.steps.length}`],
      title: [step.title, `Step ${step.number}`],
      figure,
      note,
      corner: [today()],
    },
  };
};
