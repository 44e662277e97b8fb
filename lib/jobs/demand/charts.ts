import { LEVELS, NOT_STATED, WORKPLACES } from '../posting.ts';
import type { Demand } from '../search/demand.ts';
import type { Counted, EntryLevel } from '../search/entry-level.ts';
import { FEWEST_TO_SAY } from '../wording/named-text.ts';

/**
 * The charts of a demand page as rows of figures. The picture, the table beside it and the CSV are all made of these
 * rows, so that they cannot say different numbers.
 */

export const CHARTS = ['skills', 'employers', 'level', 'workplace', 'pay', 'experience'] as const;
export type ChartName = (typeof CHARTS)[number];

/** A share of a chart: `part` of `of`, counted in jobs or in employers, with the same figure in both. */
export type Share = {
  part: number;
  of: number;
  jobs: number;
  employers: number;
  /** False where the jobs or employers it is of are too few: then the numbers stand alone, without a share and without a bar. */
  isSaid: boolean;
};

export type ChartRow = {
  /** A skill's slug, a value of the filter, or one of `EXPERIENCE_ROWS`. */
  value: string;
  /** Of the jobs in the filter state. */
  state: Share;
  /** Of all jobs of the role; the same as `state` where nothing is filtered. */
  whole: Share;
};

export type Chart = { name: ChartName; rows: readonly ChartRow[] };

/** The rows of the chart `experience`: each has what it is of in itself. */
export const EXPERIENCE_ROWS = [
  'entryTitles',
  'internships',
  'asksNone',
  'asksYears',
  'doesNotSay',
  'entryAskingYears',
] as const satisfies readonly (keyof EntryLevel)[];

const STATED = { level: LEVELS, workplace: WORKPLACES, pay: ['stated'] } as const;

/** One chart of a filter state beside the whole role, in the order it is shown in. Pass the same twice for the whole. */
export const chartOf = (name: ChartName, state: Demand, whole: Demand): Chart => {
  switch (name) {
    case 'skills':
      return { name, rows: skillRows(state, whole, sharesOfJobs) };
    case 'employers':
      return { name, rows: skillRows(state, whole, sharesOfEmployers) };
    case 'experience': {
      const [one, all] = [state.entryLevel(), whole.entryLevel()];
      const rows = EXPERIENCE_ROWS.map((value) => ({
        value,
        state: share(one[value]),
        whole: share(all[value]),
      }));
      return { name, rows };
    }
    default: {
      const rowOf = ({ by, total }: Demand) => {
        const counts = by(name);
        return (value: string): Share =>
          share({ ...(counts.get(value) ?? { jobs: 0, employers: 0 }), of: total });
      };
      const [one, all] = [rowOf(state), rowOf(whole)];
      const values = [...STATED[name], NOT_STATED];
      return { name, rows: values.map((value) => ({ value, state: one(value), whole: all(value) })) };
    }
  }
};

/** Whether the skills of some jobs can be ranked at all. */
export const saysSkills = ({ of }: Pick<Demand, 'of'>): boolean => of >= FEWEST_TO_SAY;

const share = ({ jobs, of, employers }: Counted): Share => ({
  part: jobs,
  of,
  jobs,
  employers,
  isSaid: of >= FEWEST_TO_SAY,
});

type SharesOf = (demand: Demand) => {
  of: (skill: string) => Share;
  /** Every named skill, the largest share first. */
  ranked: string[];
};

const sharesOfJobs: SharesOf = (demand) => ({
  of: (skill) => share(demand.namingOf(skill)),
  ranked: demand.skills().map(({ skill }) => skill),
});

const sharesOfEmployers: SharesOf = (demand) => {
  const { of: ofJobs, ranked } = sharesOfJobs(demand);
  return {
    of: (skill) => {
      const counted = ofJobs(skill);
      const of = demand.employers;
      // Of seven employers one is fourteen points: they are as few as jobs can be.
      return { ...counted, part: counted.employers, of, isSaid: counted.isSaid && of >= FEWEST_TO_SAY };
    },
    // Equal employers stand in the order of jobs, which the list is in already.
    ranked: ranked.sort((a, b) => ofJobs(b).employers - ofJobs(a).employers),
  };
};

/** The skills of the state first; those that only the rest of the role names follow with 0. */
const skillRows = (state: Demand, whole: Demand, sharesOf: SharesOf): ChartRow[] => {
  const [one, all] = [sharesOf(state), sharesOf(whole)];
  // An order of too few would say what no share of them says.
  const [first = ''] = one.ranked;
  const order = one.of(first).isSaid ? [...one.ranked, ...all.ranked] : all.ranked;
  return [...new Set(order)].map((value) => ({ value, state: one.of(value), whole: all.of(value) }));
};

/**
 * The place of each row among the others, by the share by which the rows are ordered: that of the state, or of the
 * whole where the state is too few. Equal shares share a place; none has one where the whole is too few as well.
 */
export const placesOf = ({ rows }: Chart): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  const of = (['state', 'whole'] as const).find((one) => rows[0]?.[one].isSaid);
  if (!of) return places;
  const sorted = rows.toSorted((a, b) => b[of].part - a[of].part);
  let place = 0;
  let last = Number.NaN;
  for (const [at, row] of sorted.entries()) {
    if (row[of].part !== last) place = at + 1;
    last = row[of].part;
    places.set(row.value, place);
  }
  return places;
};
