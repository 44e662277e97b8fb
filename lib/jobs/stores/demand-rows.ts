import { z } from 'zod';
import type { DemandDay, DemandKept, RoleDemand } from './store.ts';

/** Demand as rows of either database: one for each role of a day, one for each skill that is named in it. */

export type DayRow = { role: string; total: number; described: number; employers: number };
export type SkillRow = { role: string; skill: string; jobs: number; employers: number };
export type DemandRows = { days: DayRow[]; skills: SkillRow[] };

/** The rows of some roles. */
export const rowsOf = (roles: readonly RoleDemand[]): DemandRows => ({
  days: roles.map(({ role, total, of, employers }) => ({ role, total, described: of, employers })),
  skills: roles.flatMap(({ role, skills }) => skills.map((named) => ({ role, ...named }))),
});

/** Whether a day that is kept has exactly these rows, in whatever order. */
export const areSame = (stored: { days: unknown[]; skills: unknown[] }, rows: DemandRows): boolean => {
  if (stored.days.length !== rows.days.length || stored.skills.length !== rows.skills.length) return false;
  const kept = new Set([
    ...z.array(dayRow).parse(stored.days).map(dayText),
    ...z.array(skillRow).parse(stored.skills).map(skillText),
  ]);
  return (
    rows.days.every((row) => kept.has(dayText(row))) && rows.skills.every((row) => kept.has(skillText(row)))
  );
};

const dayRow = z.object({
  role: z.string(),
  total: z.number(),
  described: z.number(),
  employers: z.number(),
});
const skillRow = z.object({ role: z.string(), skill: z.string(), jobs: z.number(), employers: z.number() });
const dayText = ({ role, total, described, employers }: DayRow): string =>
  JSON.stringify([role, total, described, employers]);
const skillText = ({ role, skill, jobs, employers }: SkillRow): string =>
  JSON.stringify([role, skill, jobs, employers, 'skill']);

const historyRow = z.object({
  day: z.string(),
  total: z.number(),
  described: z.number(),
  employers: z.number(),
  skill: z.string().nullable(),
  jobs: z.number().nullable(),
  skill_employers: z.number().nullable(),
});

/** Days of one role from its rows, which stand by day: one for each skill, or one without any. */
export const historyOf = (rows: unknown[]): DemandDay[] =>
  [...Map.groupBy(z.array(historyRow).parse(rows), ({ day }) => day)].flatMap(([day, list]) => {
    const [first] = list;
    if (!first) return [];
    const skills = list.flatMap(({ skill, jobs, skill_employers: employers }) =>
      skill === null || jobs === null || employers === null ? [] : [{ skill, jobs, employers }],
    );
    return [{ day, total: first.total, of: first.described, employers: first.employers, skills }];
  });

export const keptOf = (row: unknown): DemandKept | null =>
  z
    .object({ day: z.string(), version: z.string(), mark: z.string() })
    .nullable()
    .parse(row ?? null);
