import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Site, startSite } from './site.ts';
import { expect, test } from './test.ts';

/** The days that imports keep, from the command to what the running site answers. */

const CSV = '/guides/backend-developer/demand/trend.csv';
const HEAD = 'counted_on,role,sample,skill,jobs,of,share_percent,employers,openings';

test('of samples nothing is kept', async ({ request }) => {
  const answer = await request.get(CSV);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/csv');
  expect((await answer.text()).trim()).toBe(HEAD);
  expect((await request.get('/guides/astronaut/demand/trend.csv')).status()).toBe(404);
});

test.describe('a site of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-trend-'));
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(async () => {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an import keeps the day, which the running site tells of, and one that changes nothing changes no version', async ({
    request,
  }) => {
    const versionOf = async (): Promise<string> =>
      (await (await request.get(`${site.url}/healthz`)).json()).version;
    const importing = (...texts: string[]): string => {
      const file = join(folder, 'openings.jsonl');
      const rows = texts.map((text, at) =>
        JSON.stringify({
          id: `${at}`,
          title: 'Backend Engineer',
          company: `Employer ${at}`,
          description: `<p>${text}</p>`,
        }),
      );
      writeFileSync(file, rows.join('\n'));
      const { stdout } = spawnSync(process.execPath, ['lib/commands/jobs-import.ts', 'jsonl', file], {
        env: { ...process.env, DATABASE_FILE: site.databaseFile },
        encoding: 'utf8',
      });
      return stdout;
    };
    const today = new Date().toISOString().slice(0, 10);
    const before = await versionOf();
    expect(importing('You know PostgreSQL.', 'You know PostgreSQL and Docker.')).toContain(
      'Kept for the trend lines',
    );
    await expect(async () => {
      expect((await (await request.get(site.url + CSV)).text()).trim().split('\r\n')).toEqual([
        HEAD,
        `${today},backend-developer,false,postgresql,2,2,,2,2`,
        `${today},backend-developer,false,docker,1,2,,1,2`,
      ]);
    }).toPass();
    const after = await versionOf();
    expect(after.split('.')[0]).not.toBe(before.split('.')[0]);
    // Behind the postings' version and the day stands the mark of what is kept.
    expect([before.split('.'), after.split('.')].map(({ length }) => length)).toEqual([2, 3]);
    expect(importing('You know PostgreSQL.', 'You know PostgreSQL and Docker.')).not.toContain('Kept');
    expect(await versionOf()).toBe(after);
  });
});
