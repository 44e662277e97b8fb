import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../lib/jobs/stores/sqlite.ts';
import { openPostings } from '../jobs/a-new-posting.ts';
import { type Ended, endOf, startCommand } from './a-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let database: string;
let count = 0;
beforeEach(() => {
  database = join(folder, `${++count}.sqlite`);
});

const start = (...args: string[]): ChildProcess =>
  startCommand('jobs-import', args, { cwd: folder, env: { DATABASE_FILE: database } });
const run = (...args: string[]): Promise<Ended> => endOf(start(...args));

const aFile = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const stored = async (): Promise<string[]> => {
  const store = openSqliteStore(database);
  const titles = (await openPostings(store)).map(({ title }) => title).sort();
  await store.close();
  return titles;
};

describe('jobs:import', () => {
  it('imports a file with a mapping and says what it did', async () => {
    const file = aFile(
      'openings.csv',
      'jobId,name,town,team\n1,Backend Engineer,Berlin,Core\n2,,Oslo,Core\n3,Tester,Oslo,Core\n',
    );
    const mapping = ['--map', 'id=jobId', '--map', 'title=name', '--map', 'location=town'];
    const { code, out } = await run('csv', file, '--company', 'Acme', ...mapping);
    expect(code).toBe(0);
    expect(out).toMatch(/openings\.csv: 3 rows/);
    expect(out).toMatch(/inserted\s+2\n/);
    expect(out).toMatch(/refused\s+1\n\s+1 × has no title \(line 3\)/);
    expect(out).toMatch(/Columns not used: team\./);
    expect(await stored()).toEqual(['Backend Engineer', 'Tester']);
  });

  it('says that nothing is new the second time', async () => {
    const file = aFile('twice.jsonl', '{"title":"Engineer","company":"Acme"}\n');
    await run('jsonl', file);
    expect((await run('jsonl', file)).out).toMatch(/inserted\s+0\n\s+updated\s+0\n\s+unchanged\s+1\n/);
  });

  it('keeps what the roles’ openings name that day, once, and again after a change', async () => {
    const line = (title: string, text: string): string =>
      JSON.stringify({ id: title, title, company: 'Acme', description: `<p>${text}</p>` });
    const kept = async () => {
      const store = openSqliteStore(database);
      const days = await store.demandHistory('backend-developer', ['postgresql'], 9);
      await store.close();
      return days;
    };
    const today = new Date().toISOString().slice(0, 10);
    const file = aFile('day.jsonl', `${line('Backend Engineer', 'You know PostgreSQL.')}\n`);
    const first = await run('jsonl', file);
    expect(first.out).toMatch(/^Kept for the trend lines what the openings of each role name today/m);
    const named = { total: 1, of: 1, employers: 1, skills: [{ skill: 'postgresql', jobs: 1, employers: 1 }] };
    expect(await kept()).toEqual([{ day: today, ...named }]);
    expect((await run('jsonl', file)).out).not.toMatch(/Kept for the trend lines/);
    // A day that was lost, by a command that was killed, is made up for by the next import, though it brings nothing new.
    const broken = new DatabaseSync(database);
    broken.exec('DELETE FROM demand_days; DELETE FROM demand_skills; DELETE FROM demand_kept');
    broken.close();
    expect((await run('jsonl', file)).out).toMatch(/unchanged\s+1\n.*Kept for the trend lines/s);
    expect(await kept()).toEqual([{ day: today, ...named }]);
    aFile('day.jsonl', `${line('Backend Engineer', 'We build.')}\n`);
    await run('jsonl', file);
    expect(await kept()).toEqual([{ day: today, ...named, skills: [] }]);
  });

  it('has imported all the same where the day cannot be kept', async () => {
    const file = aFile('day.jsonl', '{"title":"Engineer","company":"Acme"}\n');
    await openSqliteStore(database).close();
    const refusing = new DatabaseSync(database);
    refusing.exec(
      `CREATE TRIGGER no BEFORE INSERT ON demand_days BEGIN SELECT RAISE(ABORT, 'not today'); END`,
    );
    refusing.close();
    const { code, out } = await run('jsonl', file);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^What the openings name today could not be kept for the trend lines \(.*not today.*\); the openings are imported/m,
    );
    expect(await stored()).toEqual(['Engineer']);
  });

  it('reads the openings of a web page, and says what it could not read of them', async () => {
    const posting = {
      '@type': 'JobPosting',
      title: 'Engineer',
      hiringOrganization: 'Acme',
      datePosted: 'soon',
    };
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const page = aFile('careers.html', `<!doctype html>${script(JSON.stringify(posting))}${script('{')}`);
    const { code, out } = await run('json-ld', page);
    expect(code).toBe(0);
    expect(out).toMatch(/refused\s+1\n\s+1 × is JSON-LD that is not valid JSON \(script 2\)/);
    expect(out).toMatch(
      /without what could not be read\n\s+1 × has a datePosted that is no date .* \(row 1\)/,
    );
    expect(await stored()).toEqual(['Engineer']);
  });

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('jobs:import');
    expect(out).toContain('datePosted');
  });

  it.each([
    [[], /A format and a file or address are needed/],
    [['csv'], /A format and a file or address are needed/],
    [['xml', 'x.xml'], /no format "xml": the formats are greenhouse, lever, .*, jobicy, json-ld, csv, jsonl/],
    [
      ['csv', 'x.csv', '--map', 'salary=pay'],
      /target "salary", which there is not: the targets are id, title/,
    ],
    [['csv', 'x.csv', '--map', 'title'], /--map title is not TARGET=COLUMN/],
    [['csv', 'x.csv', '--map', 'title=a', '--map', 'title=b'], /two columns, a and b/],
    [['greenhouse', 'x.json', '--map', 'title=a'], /--map is for csv and jsonl only/],
    [['csv', 'x.csv', 'y.csv'], /"y.csv" is one argument too many/],
    [['csv', 'x.csv', '--dry-run'], /see --help/],
    [['csv', 'x.csv', '--company', ' '], /--company is empty/],
  ])('ends with 2 for %j', async (args, sentence) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it.each([
    ['missing.json', null, /There is no file missing\.json/],
    ['.', null, /is a folder/],
    ['empty.json', '', /empty\.json is empty/],
    ['page.json', '<!doctype html><title>Jobs</title>', /page\.json is a web page/],
    ['broken.json', '[{"title":"Engineer","company":"Acme"},', /not valid JSON at line 1, column 40/],
    ['latin.json', Buffer.from('[{"title":"Bäcker"}]', 'latin1'), /latin\.json is not UTF-8/],
    ['columns.json', '[{"name":"Engineer","company":"Acme"}]', /no column "title"/],
  ])('ends with 1 and one sentence for %s, and changes nothing', async (name, content, sentence) => {
    if (content !== null) aFile(name, content);
    const { code, out, err } = await run('jsonl', name);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(await stored()).toEqual([]);
  });

  it('ends with 1 for a database that is none', async () => {
    database = join(
      folder,
      aFile('text.sqlite', 'not a database, but long enough to look like another thing'),
    );
    const file = aFile('fine.jsonl', '{"title":"Engineer","company":"Acme"}\n');
    const { code, err } = await run('jsonl', file);
    expect(code).toBe(1);
    expect(err).toMatch(/cannot be opened/);
  });

  it('killed at any moment leaves all of an import or nothing of it', async () => {
    const rows = Array.from({ length: 6_000 }, (_, id) => ({ id, title: `Engineer ${id}`, company: 'Acme' }));
    const file = aFile('many.json', JSON.stringify(rows));
    const outcomes = new Set<number>();
    for (const wait of [200, 400, 500, 600, 700, 900, 20_000]) {
      database = join(folder, `killed-${wait}.sqlite`);
      const child = start('jsonl', file);
      const timer = setTimeout(() => child.kill('SIGKILL'), wait);
      await new Promise((resolve) => child.on('close', resolve));
      clearTimeout(timer);
      outcomes.add((await stored()).length);
    }
    expect(outcomes).toContain(rows.length);
    for (const held of outcomes) expect([0, rows.length]).toContain(held);
  });
});
