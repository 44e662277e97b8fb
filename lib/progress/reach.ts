/**
 * How far ticked topics reach: in how many openings they cover every named skill. Pure and short: it runs on the
 * server for the ticks of an address, and in the browser for those of the device.
 */

/** What reach is worked out from, the same for everybody. Skills are places in `skills`. */
export type ReachData = {
  /** Which state of the openings was counted: it changes whenever a figure might. */
  counted: string;
  isSample: boolean;
  /** Openings of the role with a description, and those of them that name no skill. */
  of: number;
  nameless: number;
  /** Slug and name. */
  skills: readonly (readonly [slug: string, name: string])[];
  /** The sets of skills that openings name together: how many openings, then the skills. Null: too many to send. */
  sets: readonly (readonly number[])[] | null;
  /** The guide's topics in its order, and what each teaches of `skills`. */
  topics: readonly { number: number; title: string; href: string; skills: readonly number[] }[];
  /** The guide's own role and the nearest ones with their common skills; null where their openings are too few to say. */
  near: readonly NearRole[];
};
export type NearRole = {
  name: string;
  /** The page that compares both roles; of the guide's own that of its demand. */
  href: string;
  /** Its openings with a description, of all of them. */
  of: number;
  total: number;
  common: readonly number[] | null;
};

/** A skill that comes next: how many further openings it completes, and how many are covered then. */
export type NextSkill = { skill: number; gain: number; covered: number };

export type Reach = {
  /** Openings that name at least one skill, and none that is not covered. */
  covered: number;
  /** Greedy: each completes the most openings, given those before it. Ends where no single skill completes any. */
  next: readonly NextSkill[];
  /** Whether openings are left after `next` of which no single skill completes any. */
  isStuck: boolean;
  /** What most of the openings that are not covered lack, and how many do: at most three, the first by slug of equals. */
  missing: readonly { skill: number; jobs: number }[];
};

/** So many next skills are named, and so many that are missing most often. */
const MOST_NEXT = 5;
const MOST_MISSING = 3;

type Sets = { skills: ReachData['skills']; sets: readonly (readonly number[])[] };

/** What the skills of some topics cover, and what would cover more. */
export const reachOf = ({ skills, sets }: Sets, have: ReadonlySet<number>): Reach => {
  let left = sets.map(([jobs = 0, ...named]) => ({
    jobs,
    lacks: named.filter((skill) => !have.has(skill)),
  }));
  /** Takes out what is covered now; returns how many openings that is. */
  const takeCovered = (): number => {
    const covered = left.filter(({ lacks }) => lacks.length === 0);
    left = left.filter(({ lacks }) => lacks.length > 0);
    return covered.reduce((sum, { jobs }) => sum + jobs, 0);
  };
  const covered = takeCovered();
  const missing = ranked(skills, left)
    .sort((a, b) => b.named - a.named || bySlug(skills, a, b))
    .slice(0, MOST_MISSING)
    .map(({ skill, named }) => ({ skill, jobs: named }));
  const next: NextSkill[] = [];
  while (next.length < MOST_NEXT) {
    const [best] = ranked(skills, left);
    if (!best || best.gain === 0) break;
    left = left.map(({ jobs, lacks }) => ({ jobs, lacks: lacks.filter((skill) => skill !== best.skill) }));
    const before = next.at(-1)?.covered ?? covered;
    next.push({ skill: best.skill, gain: best.gain, covered: before + takeCovered() });
  }
  return { covered, next, isStuck: next.length < MOST_NEXT && left.length > 0, missing };
};

type Lacking = readonly { jobs: number; lacks: readonly number[] }[];

/** The lacking skills: by openings that each alone completes, then by openings that lack it, then by slug. */
const ranked = (
  skills: ReachData['skills'],
  left: Lacking,
): { skill: number; gain: number; named: number }[] => {
  const all = new Map<number, { skill: number; gain: number; named: number }>();
  for (const { jobs, lacks } of left) {
    for (const skill of lacks) {
      const one = all.get(skill) ?? { skill, gain: 0, named: 0 };
      one.named += jobs;
      if (lacks.length === 1) one.gain += jobs;
      all.set(skill, one);
    }
  }
  return [...all.values()].sort((a, b) => b.gain - a.gain || b.named - a.named || bySlug(skills, a, b));
};

const bySlug = (skills: ReachData['skills'], ...[a, b]: [{ skill: number }, { skill: number }]): number =>
  (skills[a.skill]?.[0] ?? '') < (skills[b.skill]?.[0] ?? '') ? -1 : 1;

/** The skills that the ticked topics teach. */
export const skillsDone = (
  { topics }: Pick<ReachData, 'topics'>,
  isDone: (number: number) => boolean,
): Set<number> => new Set(topics.filter(({ number }) => isDone(number)).flatMap(({ skills }) => skills));

/** Numbers that are sent in sets at the most: about 50 kB under Brotli. */
const MOST_SENT = 60_000;

/** The data as it is sent to a browser: without the sets where they are too many for a phone. */
export const sendable = (data: ReachData): ReachData => {
  const numbers = data.sets?.reduce((sum, set) => sum + set.length, 0) ?? 0;
  return numbers > MOST_SENT ? { ...data, sets: null } : data;
};
