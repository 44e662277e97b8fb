import { type Guide, type Step, skillsOf } from '@/lib/content/guide.ts';
import { market } from '@/lib/jobs/market.ts';
import { FEWEST_TO_SAY, type NamedCounts } from '@/lib/jobs/wording/named-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { type Card, countedOn, employersText, jobsText } from './card.ts';

/** What is named, and by how many employers; longest first. Samples have none, and the figure says what they are. */
const named = (what: string, employers: number): string[] => {
  const long = `${what}, in jobs with a description`;
  return market().isSample
    ? [long, what]
    : [employersText(employers, long), employersText(employers, what), what];
};

/** What the open jobs of the guide's role say of the skills of a step. */
const live = ({ jobs, of, employers }: NamedCounts, skills: number): { figure: string[]; note: string[] } =>
  of < FEWEST_TO_SAY
    ? {
        figure: [`Too few to say: ${jobsText(of)}`],
        note: [`it takes ${FEWEST_TO_SAY} that come with a description`],
      }
    : {
        figure: [`Named in ${jobs.toLocaleString('en')} of ${jobsText(of)}`],
        note: named(`at least one of its ${plural(skills, 'skill')}`, employers),
      };

/** The card of one step of a guide, with how many of the role's open jobs name at least one skill it teaches. */
export const stepCard = (guide: Guide, step: Step): Card => {
  const { readFilter, demand } = market();
  const skills = skillsOf(step.topics);
  const { figure, note } = live(demand(readFilter({ role: guide.role })).naming(skills), skills.length);
  return {
    path: routes.stepCard(guide.role, step.id),
    words: {
      head: [`${guide.roleName} guide · Step ${step.number} of ${guide.steps.length}`],
      title: [step.title, `Step ${step.number}`],
      figure,
      note,
      corner: [countedOn()],
    },
  };
};
