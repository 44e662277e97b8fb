import { areSame, historyOf, keptOf, rowsOf } from './demand-rows.ts';
import type { Connection } from './postgres-connection.ts';
import type { JobStore } from './store.ts';

/** What the jobs of each role named day by day, in PostgreSQL. */

type Kept = Pick<JobStore, 'keepDemand' | 'demandHistory' | 'demandKept'>;

/** `versionOf` says the store's version within a question. */
export const demandIn = (
  { ask, write }: Pick<Connection, 'ask' | 'write'>,
  schema: string,
  versionOf: (asked: Connection['ask']) => Promise<string>,
): Kept => {
  const kept = async (asked: Connection['ask']) =>
    keptOf((await asked(`SELECT day, version, mark FROM ${schema}.demand_kept`))[0]);
  return {
    keepDemand: ({ day, version, roles }) =>
      write(async (asked) => {
        if ((await versionOf(asked)) !== version) return 'outdated';
        const { days, skills } = rowsOf(roles);
        const stored = {
          days: await asked(
            `SELECT role, total, described, employers FROM ${schema}.demand_days WHERE day = $1`,
            [day],
          ),
          skills: await asked(
            `SELECT role, skill, jobs, employers FROM ${schema}.demand_skills WHERE day = $1`,
            [day],
          ),
        };
        const mark = areSame(stored, { days, skills }) ? (await kept(asked))?.mark : undefined;
        await asked(
          `INSERT INTO ${schema}.demand_kept (day, version, mark)
           VALUES ($1, $2, coalesce($3, substr(md5(random()::text || clock_timestamp()::text), 1, 8)))
           ON CONFLICT (only_row) DO UPDATE SET
             day = excluded.day, version = excluded.version, mark = excluded.mark`,
          [day, version, mark ?? null],
        );
        if (mark !== undefined) return 'same';
        await asked(`DELETE FROM ${schema}.demand_days WHERE day = $1`, [day]);
        await asked(`DELETE FROM ${schema}.demand_skills WHERE day = $1`, [day]);
        await asked(
          `INSERT INTO ${schema}.demand_days (day, role, total, described, employers)
           SELECT $1, * FROM unnest($2::text[], $3::int[], $4::int[], $5::int[])`,
          [
            day,
            days.map(({ role }) => role),
            days.map(({ total }) => total),
            days.map(({ described }) => described),
            days.map(({ employers }) => employers),
          ],
        );
        await asked(
          `INSERT INTO ${schema}.demand_skills (day, role, skill, jobs, employers)
           SELECT $1, * FROM unnest($2::text[], $3::text[], $4::int[], $5::int[])`,
          [
            day,
            skills.map(({ role }) => role),
            skills.map(({ skill }) => skill),
            skills.map(({ jobs }) => jobs),
            skills.map(({ employers }) => employers),
          ],
        );
        return 'kept';
      }),
    async demandHistory(role, skills, most) {
      const rows = await ask(
        `SELECT d.day, d.total, d.described, d.employers, s.skill, s.jobs, s.employers AS skill_employers
         FROM (SELECT * FROM ${schema}.demand_days WHERE role = $1 ORDER BY day COLLATE "C" DESC LIMIT $2) d
         LEFT JOIN ${schema}.demand_skills s ON s.day = d.day AND s.role = d.role AND s.skill = ANY($3)
         ORDER BY d.day COLLATE "C", s.jobs DESC, s.employers DESC, s.skill COLLATE "C"`,
        [role, most, skills],
      );
      return historyOf(rows);
    },
    demandKept: () => kept(ask),
  };
};
