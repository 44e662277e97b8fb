import type { EmploymentType, Level, Workplace } from '../posting.ts';
import { type Dice, diceOf, type packOf } from './dice.ts';
import { capital, type SampleParts, voiceOf } from './voices.ts';
import type { SampleEmployer, SamplePhrases, SampleRole, SampleTrack } from './words.ts';

type Pack = ReturnType<typeof packOf<string>>;

/** What all openings of a role draw their sentences from, so that no sentence comes much more often than another. */
export type SamplePacks = { tasks: Pack; asks: Pack; hopes: Pack; openers: Pack; processes: Pack };

export type Described = {
  id: string;
  employer: SampleEmployer;
  role: SampleRole;
  track: SampleTrack;
  team: string;
  level: Level | null;
  workplace: Workplace | null;
  type: EmploymentType | null;
};

/** Characters of a finished description. */
const SHORTEST = 500;
const LONGEST = 1_200;
/** More names of tools than these read like a shopping list. */
const MOST_NAMES = 9;

const GROUP = {
  internship: 'starting',
  entry: 'starting',
  mid: null,
  senior: 'experienced',
  lead: 'experienced',
  manager: 'managing',
} as const;

/** Items begin in lower case, so a word with a capital is a name: "PostgreSQL", "REST", ".NET". */
const namesIn = (text: string): string[] => text.match(/(?<![\w.])\.?[A-Z][\w.+#]*/g) ?? [];

/** Leaves out what names only tools that were named before, and what would name more than `most`. */
const withoutRepeats = (items: readonly string[], before: readonly string[], most: number): string[] => {
  const named = new Set(before);
  return items.filter((item) => {
    const names = namesIn(item);
    const fresh = names.filter((name) => !named.has(name));
    if (names.length > 0 && (fresh.length === 0 || named.size + fresh.length > most)) return false;
    for (const name of fresh) named.add(name);
    return true;
  });
};

const partsOf = (
  { employer, role, track, team, level, workplace, type }: Described,
  phrases: SamplePhrases,
  packs: SamplePacks,
  dice: Dice,
): SampleParts => {
  const names: Record<string, string> = {
    employer: employer.name,
    product: employer.product,
    team,
    noun: role.noun,
    field: role.field,
  };
  const said = (text: string): string =>
    text
      .replace(/\[([^\]]*)\]/g, (_, choices: string) => dice.pick(choices.split('|')))
      .replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
  const perhaps = (list: readonly string[], chance: number): string[] =>
    list.length > 0 && dice.chance(chance) ? [dice.pick(list)] : [];
  const group = level === null ? null : GROUP[level];
  const own = group === null ? { tasks: [], asks: [] } : phrases[group];
  const { always, employed, office, hybrid, remote } = phrases.benefits;
  const isEmployed = type === null || type === 'full-time' || type === 'part-time';
  const byPlace = { remote, hybrid: [...hybrid, ...office], 'on-site': office };

  const stack = said(dice.pick(track.stack));
  const tasks = [
    ...perhaps(track.tasks, 0.5),
    ...packs.tasks(group === null ? dice.pick([2, 3]) : 2),
    ...perhaps(own.tasks, 1),
  ].map(said);
  const [years = null] = perhaps(phrases.years[level ?? 'none'], 0.6).map(said);
  const wishes = [
    ...perhaps(track.asks, 0.7),
    ...packs.asks(dice.pick(years === null ? [2, 3] : [1, 2, 2, 3])),
    ...perhaps(own.asks, 0.7),
  ].map(said);
  const told = [stack, ...tasks].flatMap(namesIn);
  // What the stack names may be asked for once more; what was asked for may not.
  const asks = withoutRepeats(wishes, [], Math.max(2, MOST_NAMES - new Set(told).size));
  const hopes = packs.hopes(dice.pick([0, 0, 0, 1, 2])).map(said);
  return {
    who: `${capital(role.noun)}, ${team}`,
    about: said(dice.pick(employer.about)),
    opener: packs.openers(1).map(said).join(),
    stack,
    tasks,
    years,
    asks,
    hopes: withoutRepeats(hopes, [...told, ...asks.flatMap(namesIn)], MOST_NAMES),
    offers: [
      dice.pick(isEmployed ? [...always, ...employed] : always),
      ...(workplace === null ? [] : perhaps(byPlace[workplace], 0.6)),
      ...(dice.chance(0.6) ? packs.processes(1) : perhaps(phrases.closers, 0.5)),
    ].map(said),
  };
};

/**
 * The text of one opening in one of several voices: plain, paragraphs between blank lines, lists with "- ". Between
 * 500 and 1,200 characters: what is too much loses its extras first, what is too little gets another benefit.
 */
export const descriptionOf = (
  opening: Described,
  phrases: SamplePhrases,
  packs: SamplePacks,
  dice: Dice,
): string => {
  const parts = partsOf(opening, phrases, packs, dice);
  const write = voiceOf(phrases, dice, () => diceOf(`${opening.id} voice`));
  let text = write(parts);
  const spare = phrases.benefits.always.filter(
    (benefit) => !/[[{]/.test(benefit) && !parts.offers.includes(benefit),
  );
  for (const benefit of dice.shuffle(spare)) {
    if (text.length >= SHORTEST) break;
    parts.offers.unshift(benefit);
    text = write(parts);
  }
  for (const extras of [parts.offers, parts.hopes, parts.tasks]) {
    if (text.length <= LONGEST) break;
    extras.pop();
    text = write(parts);
  }
  return text;
};
