import { type Chart, placesOf, type Share } from '../demand/charts.ts';
import type { ComparedSkill } from '../demand/comparison.ts';
import { percentOf } from '../demand/percent.ts';
import type { Demand } from '../search/demand.ts';
import { FEWEST_TO_SAY } from '../wording/named-text.ts';
import { type Cell, csvLines } from './csv-lines.ts';

/** What every line of a table of figures begins with. */
export type WhenCounted = {
  /** The day, `2026-11-26`. */
  on: string;
  isSample: boolean;
};

/** Of which jobs a chart is: a role's, and of them those of a filter state. */
export type ChartOf = { role: string; filter: string };

type NameOf = (value: string) => string;

/**
 * One chart of a demand page as a table: the state, and beside it the whole role. A share is in percent with one
 * decimal, and empty where the jobs it is of are too few to say.
 */
export const chartCsv = (chart: Chart, of: ChartOf, counted: WhenCounted, nameOf: NameOf): string => {
  const [unit, other] = chart.name === 'employers' ? UNITS.toReversed() : UNITS;
  const isRanked = chart.name === 'skills' || chart.name === 'employers';
  const places = placesOf(chart);
  const cells = (share: Share): Cell[] => [
    share.part,
    share.of,
    share.isSaid ? percentOf(share.part, share.of) : null,
    share[other],
  ];
  const head = [unit, `of_${unit}`, 'share_percent', other];
  return csvLines([
    [
      ...['counted_on', 'role', 'filter', 'sample', 'value', 'name'],
      ...head,
      ...(isRanked ? ['place'] : []),
      ...head.map((name) => `role_${name}`),
    ],
    ...chart.rows.map(({ value, state, whole }) => [
      ...[counted.on, of.role, of.filter, counted.isSample, value, nameOf(value)],
      ...cells(state),
      ...(isRanked ? [places.get(value) ?? null] : []),
      ...cells(whole),
    ]),
  ]);
};

const UNITS = ['jobs', 'employers'] as const;

/** What the openings of every role name, whole: one line a role and skill. */
export const allDemandCsv = (
  roles: readonly { role: string; demand: Demand }[],
  counted: WhenCounted,
  nameOf: NameOf,
): string =>
  csvLines([
    [
      ...['role', 'skill', 'name', 'jobs', 'of', 'share_percent', 'employers'],
      ...['openings', 'open_jobs_without_description', 'counted_on', 'sample'],
    ],
    ...roles.flatMap(({ role, demand: { skills, of, total } }) =>
      skills().map(({ skill, jobs, employers }) => [
        ...[role, skill, nameOf(skill), jobs, of, saidPercent(jobs, of), employers],
        ...[total, total - of, counted.on, counted.isSample],
      ]),
    ),
  ]);

/** Two roles beside each other: one line a skill that is common in either. */
export const comparisonCsv = (
  skills: readonly ComparedSkill[],
  { a, b }: { a: string; b: string },
  counted: WhenCounted,
  nameOf: NameOf,
): string =>
  csvLines([
    [
      ...['counted_on', 'role_a', 'role_b', 'sample', 'skill', 'name', 'common_in'],
      ...['jobs_a', 'of_a', 'share_percent_a', 'employers_a'],
      ...['jobs_b', 'of_b', 'share_percent_b', 'employers_b'],
    ],
    ...skills.map(({ skill, commonIn, ...side }) => [
      ...[counted.on, a, b, counted.isSample, skill, nameOf(skill), commonIn],
      ...[side.a, side.b].flatMap(({ jobs, of, employers }) => [jobs, of, saidPercent(jobs, of), employers]),
    ]),
  ]);

/** A share in percent with one decimal; null where what it is of is too few to say. */
export const saidPercent = (jobs: number, of: number): string | null =>
  of < FEWEST_TO_SAY ? null : percentOf(jobs, of);

/** What such a file is called; samples are called samples. */
export const figuresName = (parts: readonly string[], { isSample }: Pick<WhenCounted, 'isSample'>): string =>
  `waymark-${isSample ? 'sample-' : ''}${parts.join('-')}.csv`;
