import { areSame, historyOf, keptOf, rowsOf } from './demand-rows.ts';
import type { Connection, Statements } from './sqlite-connection.ts';
import type { JobStore } from './store.ts';

/** What the jobs of each role named day by day, in SQLite. */

const HISTORY = `
  SELECT d.day, d.total, d.described, d.employers, s.skill, s.jobs, s.employers AS skill_employers
  FROM (SELECT * FROM demand_days WHERE role = ?1 ORDER BY day DESC LIMIT ?2) d
  LEFT JOIN demand_skills s
    ON s.day = d.day AND s.role = d.role AND s.skill IN (SELECT value FROM json_each(?3))
  ORDER BY d.day, s.jobs DESC, s.employers DESC, s.skill`;
const KEPT = 'SELECT day, version, mark FROM demand_kept';
const SET_KEPT = `
  INSERT INTO demand_kept (only, day, version, mark) VALUES (1, ?1, ?2, coalesce(?3, lower(hex(randomblob(4)))))
  ON CONFLICT (only) DO UPDATE SET day = excluded.day, version = excluded.version, mark = excluded.mark`;

type Kept = Pick<JobStore, 'keepDemand' | 'demandHistory' | 'demandKept'>;

/** `versionOf` says the store's version within a question. */
export const demandIn = (
  { read, write }: Pick<Connection, 'read' | 'write'>,
  versionOf: (statements: Statements) => string,
): Kept => ({
  keepDemand: async ({ day, version, roles }) =>
    write((statements) => {
      const { all, get, run } = statements;
      if (versionOf(statements) !== version) return 'outdated';
      const rows = rowsOf(roles);
      const stored = {
        days: all('SELECT role, total, described, employers FROM demand_days WHERE day = ?', day),
        skills: all('SELECT role, skill, jobs, employers FROM demand_skills WHERE day = ?', day),
      };
      const mark = areSame(stored, rows) ? keptOf(get(KEPT))?.mark : undefined;
      run(SET_KEPT, day, version, mark ?? null);
      if (mark !== undefined) return 'same';
      run('DELETE FROM demand_days WHERE day = ?', day);
      run('DELETE FROM demand_skills WHERE day = ?', day);
      for (const { role, total, described, employers } of rows.days)
        run('INSERT INTO demand_days VALUES (?, ?, ?, ?, ?)', role, day, total, described, employers);
      for (const { role, skill, jobs, employers } of rows.skills)
        run('INSERT INTO demand_skills VALUES (?, ?, ?, ?, ?)', day, role, skill, jobs, employers);
      return 'kept';
    }),
  demandHistory: async (role, skills, most) =>
    read(({ all }) => historyOf(all(HISTORY, role, most, JSON.stringify(skills)))),
  demandKept: async () => read(({ get }) => keptOf(get(KEPT))),
});
