import type { Level } from '../posting.ts';
import type { Dice } from './dice.ts';
import type { SampleEmployer, SamplePhrases, SampleRole, SampleTrack } from './words.ts';

type Titled = {
  role: SampleRole;
  track: SampleTrack;
  level: Level | null;
  team: string;
  employer: SampleEmployer;
};

const OWN_ENDING = /[,(:]| - /;
/** "II" after anything else is no level to a reader of titles. */
const NUMBERED = /(?:Engineer|Developer|Analyst|Scientist)$/;

const levelled = (title: string, forms: readonly string[], dice: Dice): string => {
  const fitting = forms.filter((form) => {
    if (form.endsWith('{title}')) return true;
    return / I+$/.test(form) ? NUMBERED.test(title) : !OWN_ENDING.test(title);
  });
  return dice.pick(fitting).replace('{title}', title);
};

/** A title as openings have it: the role's own words or the track's, a level where one is planned, now and then a team. */
export const titleOf = (
  { role, track, level, team, employer }: Titled,
  phrases: SamplePhrases,
  dice: Dice,
): string => {
  const isOurs = (form: string): boolean => !role.avoids.some((word) => form.includes(word));
  const stem = dice.pick(dice.chance(0.55) ? role.titles : track.titles);
  const titled =
    level === 'manager'
      ? dice.pick(role.managers)
      : level === null
        ? stem
        : levelled(stem, phrases.titles[level].filter(isOurs), dice);
  const withTeam =
    !OWN_ENDING.test(titled) && dice.chance(0.18)
      ? dice.pick([`${titled}, ${team}`, `${titled} - ${team}`, `${titled} (${team})`])
      : titled;
  const { countries, marks } = phrases.genderMarks;
  return countries.includes(employer.country) && dice.chance(0.6)
    ? `${withTeam} ${dice.pick(marks)}`
    : withTeam;
};
