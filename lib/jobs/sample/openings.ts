import { slugOf } from '../normalise/text.ts';
import type { EmploymentType, Level, Workplace } from '../posting.ts';
import { type Dice, diceOf, packOf, spread } from './dice.ts';
import { payWords } from './pay.ts';
import { descriptionOf, type SamplePacks } from './text.ts';
import { titleOf } from './title.ts';
import type { SampleEmployer, SampleRole, SampleWords } from './words.ts';

/** One invented opening as a flat row; its keys are the table importer's own, so it needs no mapping. */
export type SampleRow = {
  id: string;
  title: string;
  company: string;
  url: string;
  applyUrl: string;
  /** Several places are joined by "; ". */
  location: string | null;
  /** ISO 8601 date, in UTC. */
  datePosted: string | null;
  validThrough: string | null;
  workplace: Workplace | null;
  type: EmploymentType | null;
  department: string | null;
  /** Plain text: paragraphs between blank lines, lists with "- ". */
  description: string | null;
  pay: string | null;
};

/** Days back that the oldest opening was posted. */
const OLDEST = 60;
const DAY_MS = 86_400_000;

const LEVEL_SHARES: [Level | null, number][] = [
  [null, 40],
  ['senior', 19],
  ['entry', 14],
  ['mid', 9],
  ['lead', 8],
  ['internship', 6],
  ['manager', 4],
];
const WORKPLACE_SHARES: [Workplace | null, number][] = [
  ['remote', 28],
  ['hybrid', 28],
  ['on-site', 18],
  [null, 26],
];
const TYPE_SHARES: [EmploymentType | null, number][] = [
  ['full-time', 58],
  [null, 24],
  ['contract', 8],
  ['part-time', 6],
  ['temporary', 4],
];

const isoDay = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

const locationOf = (employer: SampleEmployer, workplace: Workplace | null, dice: Dice): string | null => {
  if (dice.chance(0.04)) return null;
  const isFar = dice.chance(workplace === 'remote' ? 0.8 : workplace === null ? 0.12 : 0);
  if (isFar) return dice.pick(employer.remote);
  return dice.chance(0.25) ? employer.places.join('; ') : dice.pick(employer.places);
};

const rowsOf = (role: SampleRole, { employers, pay, phrases }: SampleWords, now: Date): SampleRow[] => {
  const order = diceOf(role.role);
  const over = <T>(shares: readonly (readonly [T, number])[]): T[] => spread(shares, role.openings, order);
  const hands = packOf(employers, order);
  const tracks = over(role.tracks.map((track) => [track, track.share] as const));
  const levels = over(LEVEL_SHARES.filter(([level]) => level !== 'manager' || role.managers.length > 0));
  const workplaces = over(WORKPLACE_SHARES);
  const types = over(TYPE_SHARES);
  const silent = over([
    [false, 94],
    [true, 6],
  ]);
  const paid = over([
    [true, 36],
    [false, 64],
  ]);
  const packs: SamplePacks = {
    tasks: packOf(role.tasks, order),
    asks: packOf(role.asks, order),
    hopes: packOf(role.hopes, order),
    openers: packOf(phrases.openers, order),
    processes: packOf(phrases.processes, order),
  };
  const taken = new Set<string>();
  return tracks.map((track, at) => {
    const id = `sample-${role.role}-${String(at + 1).padStart(2, '0')}`;
    const dice = diceOf(id);
    const level = levels[at] ?? null;
    const workplace = workplaces[at] ?? null;
    const type = level === 'internship' && dice.chance(0.8) ? 'internship' : (types[at] ?? null);
    const team = dice.pick(role.teams);
    const employer = dice.pick(hands(1));
    const country = pay.find((entry) => entry.country === employer.country);
    const write = (): string => titleOf({ role, track, level, team, employer }, phrases, dice);
    let title = write();
    // An employer does not offer the same thing twice; a few more throws find another title.
    for (let throws = 0; throws < 20 && taken.has(`${employer.name} ${title}`); throws++) title = write();
    taken.add(`${employer.name} ${title}`);
    const url = `https://${slugOf(employer.name)}.example.com/jobs/${id}`;
    return {
      id,
      title,
      company: employer.name,
      url,
      applyUrl: `${url}/apply`,
      location: locationOf(employer, workplace, dice),
      // The square makes most of them recent.
      datePosted: dice.chance(0.04) ? null : isoDay(now, -Math.floor((OLDEST + 1) * dice.roll() ** 2)),
      validThrough: dice.chance(0.03) ? isoDay(now, 10 + Math.floor(dice.roll() * 40)) : null,
      workplace,
      type,
      department: dice.chance(0.7) ? dice.pick(role.departments) : null,
      description: silent[at]
        ? null
        : descriptionOf({ id, employer, role, track, team, level, workplace, type }, phrases, packs, dice),
      pay: country && paid[at] ? payWords(country, { level, type, factor: role.payFactor }, dice) : null,
    };
  });
};

/**
 * The bundled sample: invented openings over all roles, dated 0 to 60 days before `now`, mostly recent. The same
 * words give the same rows in every process; on another day only the dates differ, and an id stays with its opening.
 * What the rows hold is invented, so every page that shows one has to say so.
 */
export const sampleRows = (words: SampleWords, now: Date): SampleRow[] =>
  words.roles.flatMap((role) => rowsOf(role, words, now));
