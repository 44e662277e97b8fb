import type { DemandDay } from '../stores/store.ts';
import { csvLines } from './csv-lines.ts';
import { saidPercent } from './demand-csv.ts';

/**
 * What some skills of a role were named in day by day, as a table: a line for each day and skill, the first day first.
 * A skill that was not counted yet on a day has no figures there; 0 is a count. Of samples there are no days.
 */
export const trendCsv = (role: string, history: readonly DemandDay[], skills: readonly string[]): string =>
  csvLines([
    [...['counted_on', 'role', 'sample', 'skill', 'jobs', 'of', 'share_percent', 'employers', 'openings']],
    ...history.flatMap(({ day, total, of, skills: named }) =>
      skills.map((skill) => {
        const found = named.find((one) => one.skill === skill);
        return [
          ...[day, role, false, skill, found?.jobs ?? null, of],
          ...[found ? saidPercent(found.jobs, of) : null, found?.employers ?? null, total],
        ];
      }),
    ),
  ]);
