import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { AGE_DAYS } from '../../lib/jobs/age.ts';
import { AGES, chosen, type JobFilter } from '../../lib/jobs/filter.ts';
import type { Job } from '../../lib/jobs/job.ts';
import { NOT_STATED } from '../../lib/jobs/posting.ts';
import { MOST_COMPANIES } from '../../lib/jobs/search/facets.ts';
import { wordsOf } from '../../lib/jobs/search/words.ts';
import { BENCH_NOW } from './openings.ts';

/** The same question asked of SQLite, with tables and indexes made for it. */
export type Rival = {
  add(jobs: readonly Job[]): void;
  /** Called once all are there. */
  ready(): void;
  /** Everything of a search result that is compared. */
  search(filter: JobFilter, perPage: number): RivalResult;
  close(): void;
};

export type RivalResult = {
  total: number;
  withText: number;
  ids: string[];
  facets: Record<string, Record<string, number>>;
};

const SCHEMA = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -524288;
  CREATE TABLE jobs (row INTEGER PRIMARY KEY, id TEXT, level TEXT, workplace TEXT, type TEXT, company TEXT,
                     posted INTEGER, day INTEGER, paid INTEGER, described INTEGER);
  CREATE TABLE roles (value TEXT, row INTEGER, PRIMARY KEY (value, row)) WITHOUT ROWID;
  CREATE TABLE skills (value TEXT, row INTEGER, PRIMARY KEY (value, row)) WITHOUT ROWID;
  CREATE TABLE countries (value TEXT, row INTEGER, PRIMARY KEY (value, row)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5 (text, content = '', prefix = '2 3');`;
const INDEXES = `
  CREATE INDEX by_level ON jobs (level); CREATE INDEX by_workplace ON jobs (workplace);
  CREATE INDEX by_type ON jobs (type); CREATE INDEX by_company ON jobs (company); CREATE INDEX by_day ON jobs (day);
  CREATE UNIQUE INDEX roles_of ON roles (row, value); CREATE UNIQUE INDEX skills_of ON skills (row, value);
  CREATE UNIQUE INDEX countries_of ON countries (row, value); ANALYZE;`;

const DAY_MS = 86_400_000;
const TODAY = Math.floor(BENCH_NOW.getTime() / DAY_MS);

export const sqliteRival = (skillNames: ReadonlyMap<string, string>): Rival => {
  const database = new DatabaseSync(':memory:');
  database.exec(SCHEMA);
  const addJob = database.prepare('INSERT INTO jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const addWords = database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
  const addValue = {
    roles: database.prepare('INSERT OR IGNORE INTO roles VALUES (?, ?)'),
    skills: database.prepare('INSERT INTO skills VALUES (?, ?)'),
    countries: database.prepare('INSERT INTO countries VALUES (?, ?)'),
  };
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  let rows = 0;
  return {
    add(jobs) {
      database.exec('BEGIN');
      for (const job of jobs) {
        const row = ++rows;
        const posted = job.datePosted === null ? null : Date.parse(job.datePosted);
        const day = posted === null ? null : Math.min(TODAY, Math.floor(posted / DAY_MS));
        const stated = [job.level, job.workplace, job.type].map((value) => value ?? NOT_STATED);
        addJob.run(
          row,
          job.id,
          ...stated,
          job.company.slug,
          posted,
          day,
          job.salary.length ? 1 : 0,
          job.hasText ? 1 : 0,
        );
        for (const { role } of job.roles) addValue.roles.run(role, row);
        for (const skill of job.skills) addValue.skills.run(skill, row);
        for (const country of job.countries.length ? job.countries : [NOT_STATED])
          addValue.countries.run(country, row);
        const texts = [
          job.title,
          job.company.name,
          ...job.places.map(({ raw }) => raw),
          ...job.skills.map((skill) => skillNames.get(skill) ?? skill),
        ];
        addWords.run(row, texts.flatMap(wordsOf).join(' '));
      }
      database.exec('COMMIT');
    },
    ready: () => database.exec(INDEXES),
    search(filter, perPage) {
      const { sql, values } = question(filter, perPage);
      const statement = statements.get(sql) ?? database.prepare(sql);
      statements.set(sql, statement);
      const result: RivalResult = { total: 0, withText: 0, ids: [], facets: {} };
      for (const { part, value, count } of statement.all(...values)) {
        if (part === 'total') result.total = Number(count);
        else if (part === 'text') result.withText = Number(count);
        else if (part === 'page') result.ids.push(String(value));
        else result.facets[String(part)] = { ...result.facets[String(part)], [String(value)]: Number(count) };
      }
      return result;
    },
    close: () => database.close(),
  };
};

const TABLES = { role: 'roles', skill: 'skills', country: 'countries' } as const;

/** The conditions of each chosen group. */
const conditions = (filter: JobFilter): Map<string, { sql: string; values: SQLInputValue[] }> => {
  const found = new Map<string, { sql: string; values: SQLInputValue[] }>();
  const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
  for (const group of ['level', 'workplace', 'type', 'company'] as const) {
    const values = [...chosen(filter, group)];
    if (values.length) found.set(group, { sql: `${group} IN (${marks(values)})`, values });
  }
  for (const group of ['role', 'country'] as const) {
    const values = [...filter[group]];
    if (values.length)
      found.set(group, {
        sql: `row IN (SELECT row FROM ${TABLES[group]} WHERE value IN (${marks(values)}))`,
        values,
      });
  }
  if (filter.skill.length) {
    const sql = filter.skill.map(() => 'row IN (SELECT row FROM skills WHERE value = ?)').join(' AND ');
    found.set('skill', { sql, values: [...filter.skill] });
  }
  if (filter.posted) found.set('posted', { sql: 'day >= ?', values: [TODAY - AGE_DAYS[filter.posted]] });
  if (filter.pay) found.set('pay', { sql: 'paid = 1', values: [] });
  const words = wordsOf(filter.q).map((word) => (word.length < 2 ? `"${word}"` : `"${word}"*`));
  if (words.length)
    found.set('q', {
      sql: 'row IN (SELECT rowid FROM words WHERE words MATCH ?)',
      values: [words.join(' AND ')],
    });
  return found;
};

/** One statement for everything: the rows of all choices once, and once more for each group without itself. */
const question = (filter: JobFilter, perPage: number): { sql: string; values: SQLInputValue[] } => {
  const groups = conditions(filter);
  const values: SQLInputValue[] = [];
  const views: string[] = [];
  const view = (name: string, without: string | null): void => {
    const parts = [...groups].filter(([group]) => group !== without).map(([, part]) => part);
    values.push(...parts.flatMap((part) => part.values));
    const where = parts.length ? `WHERE ${parts.map(({ sql }) => sql).join(' AND ')}` : '';
    views.push(`${name} AS MATERIALIZED (SELECT * FROM jobs ${where})`);
  };
  view('hits', null);
  for (const group of groups.keys()) if (group !== 'q') view(`no_${group}`, group);
  const from = (group: string): string => (groups.has(group) ? `no_${group}` : 'hits');
  const facets = [
    ...['level', 'workplace', 'type'].map(
      (group) => `SELECT '${group}', ${group}, count(*) FROM ${from(group)} GROUP BY 2`,
    ),
    ...(['role', 'country', 'skill'] as const).map(
      (group) =>
        `SELECT '${group}', value, count(*) FROM ${from(group)} CROSS JOIN ${TABLES[group]} v ON v.row = ${from(group)}.row GROUP BY 2`,
    ),
    `SELECT * FROM (SELECT 'company', company, count(*) FROM ${from('company')} GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${MOST_COMPANIES})`,
    ...AGES.map(
      (age) =>
        `SELECT 'posted', '${age}', count(*) FROM ${from('posted')} WHERE day >= ${TODAY - AGE_DAYS[age]}`,
    ),
    `SELECT 'pay', 'stated', count(*) FROM ${from('pay')} WHERE paid = 1`,
    `SELECT 'text', '', count(*) FROM hits WHERE described = 1`,
    `SELECT * FROM (SELECT 'page', id, 0 FROM hits ORDER BY posted DESC, id LIMIT ${perPage})`,
  ];
  const sql = `WITH ${views.join(', ')} SELECT 'total' AS part, '' AS value, count(*) AS count FROM hits UNION ALL ${facets.join(' UNION ALL ')}`;
  return { sql, values };
};
