import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Job, jobOf, type PostingRecord } from '../../lib/jobs/job.ts';
import { openStore } from '../../lib/jobs/stores/open-store.ts';
import { routes } from '../../lib/routes.ts';
import { chartsOf, rowsAt } from './demand-page.ts';
import { type Site, startSite } from './site.ts';
import { expect, test } from './test.ts';

/** Real openings with descriptions, beside the checkout; they are never part of the project. */
const FILES = [
  ['../shared/jobs/openings-dev/opportunities-2026-08-22.jsonl', 'company=companyName'],
  [
    '../shared/jobs/analytics-engineer-jds/jds-2026-08-07.jsonl',
    ...['title=meta.role', 'company=meta.company', 'id=jd_id', 'description=jd_text'],
  ],
  ['../shared/jobs/cyber-job-radar/jobs-2026-08-21.json', 'datePosted=published_at'],
] as const;

test.describe.configure({ mode: 'serial' });

let site: Site;
let jobs: Job[];

test.beforeAll(async () => {
  const missing = FILES.find(([file]) => !existsSync(file));
  test.skip(missing !== undefined, `no real openings here: ${missing?.[0]} is missing`);
  test.setTimeout(180_000);
  site = await startSite();
  for (const [file, ...maps] of FILES) {
    const args = ['jsonl', file, ...maps.flatMap((map) => ['--map', map])];
    const run = spawnSync(process.execPath, ['lib/commands/jobs-import.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_FILE: site.databaseFile },
    });
    expect(run.status, run.stderr).toBe(0);
  }
  const store = await openStore({ databaseUrl: null, databaseFile: site.databaseFile }, () => {});
  const groups = new Map<string, PostingRecord[]>();
  for await (const batch of store.openPostings())
    for (const posting of batch) groups.set(posting.group, [...(groups.get(posting.group) ?? []), posting]);
  await store.close();
  jobs = [...groups.values()].map(jobOf);
  await expect
    .poll(async () => (await (await fetch(`${site.url}/jobs.json`)).json()).total, { timeout: 20_000 })
    .toBe(jobs.length);
});
test.afterAll(() => site?.stop());

const employersOf = (some: readonly Job[]): number => new Set(some.map(({ company }) => company.slug)).size;

for (const role of ['backend-developer', 'data-engineer', 'cybersecurity-analyst'])
  test(`what the page of ${role} prints is what plain loops count over the store`, async ({ request }) => {
    test.setTimeout(60_000);
    const all = jobs.filter(({ roles }) => roles.some((match) => match.role === role));
    const described = all.filter(({ hasText }) => hasText);
    expect(described.length).toBeGreaterThan(30);
    const html = await (await request.get(site.url + routes.demand(role))).text();
    const charts = chartsOf(html);
    const table = charts['Skills by share of openings']?.table ?? {};
    const rows = await rowsAt(request, site.url + routes.demandCsv(role, 'skills'));
    expect(Object.keys(table)).toEqual(rows.map(({ value }) => value));
    expect(new Set(Object.keys(table))).toEqual(new Set(described.flatMap(({ skills }) => skills)));
    for (const [skill, cells] of Object.entries(table)) {
      const named = described.filter(({ skills }) => skills.includes(skill));
      expect([cells[1], cells[3]], skill).toEqual([
        `${named.length.toLocaleString('en')} of ${described.length.toLocaleString('en')}`,
        employersOf(named).toLocaleString('en'),
      ]);
    }
    const levels = charts['Level, as the title says it']?.table ?? {};
    for (const [level, cells] of Object.entries(levels)) {
      const meets = all.filter((job) => (job.level ?? 'not-stated') === level);
      expect([cells[1], cells[3]], level).toEqual([
        `${meets.length} of ${all.length}`,
        String(employersOf(meets)),
      ]);
    }
    const entry = described.filter(({ level }) => level === 'entry');
    const asking = entry.filter(({ experienceRequirements }) =>
      experienceRequirements.some((asked) => asked.kind === 'years' && asked.min >= 2),
    );
    const said = charts['What titles and descriptions say of experience']?.table ?? {};
    expect(said.entryAskingYears?.[2]).toBe(`${asking.length} of ${entry.length}`);
    expect(html).not.toMatch(/sample/i);
  });
