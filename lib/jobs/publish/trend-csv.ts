import { stringify } from 'csv-stringify/sync';
import type { DemandDay } from '../stores/store.ts';

const COLUMNS = [
  'day',
  'role',
  'total',
  'with_description',
  'employers',
  'skill',
  'naming',
  'naming_employers',
];

/**
 * What some skills of a role were named in day by day, as a table by RFC 4180: a header line, then a line for each day
 * and skill, the first day first. A skill that a day does not tell of was named by none.
 */
export const trendCsv = (role: string, history: readonly DemandDay[], skills: readonly string[]): string =>
  stringify(
    [
      COLUMNS,
      ...history.flatMap(({ day, total, of, employers, skills: named }) =>
        skills.map((skill) => {
          const naming = named.find((one) => one.skill === skill);
          return [day, role, total, of, employers, skill, naming?.jobs ?? 0, naming?.employers ?? 0];
        }),
      ),
    ],
    { record_delimiter: '\r\n' },
  );
