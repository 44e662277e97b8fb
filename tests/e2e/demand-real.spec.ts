import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readContent } from '../../lib/commands/read-content.ts';
import { skillsOf } from '../../lib/content/guide.ts';
import { rolesVocabulary } from '../../lib/content/vocabulary.ts';
import { routes } from '../../lib/routes.ts';
import { chartsOf, rowsAt } from './demand-page.ts';
import { type PlainJob, plainJobs, plainNaming } from './plain-demand.ts';
import { importRealOpenings, REAL_OPENINGS } from './real-openings.ts';
import { type Site, startSite } from './site.ts';
import { expect, test } from './test.ts';

/** Every figure of every role over real openings, with and without descriptions, held against plain loops. */

const WITH_TEXTS = [
  ['../shared/jobs/openings-dev/opportunities-2026-08-22.jsonl', 'company=companyName'],
  ['../shared/jobs/cyber-job-radar/jobs-2026-08-21.json', 'id=canonical_url'],
  [
    '../shared/jobs/analytics-engineer-jds/jds-2026-08-07.jsonl',
    ...['id=jd_id', 'title=meta.role', 'company=meta.company', 'description=jd_text'],
  ],
] as const;
const FILES = [REAL_OPENINGS, ...WITH_TEXTS.map(([file]) => file)];
const ROLES = rolesVocabulary.roles.map(({ slug }) => slug);
const FEWEST = 30;

test.describe.configure({ mode: 'serial' });

let site: Site;
let jobs: PlainJob[] = [];

const ofRole = (role: string): PlainJob[] => jobs.filter(({ roles }) => roles.includes(role));

test.beforeAll(async ({ playwright }) => {
  const missing = FILES.filter((file) => !existsSync(file));
  test.skip(missing.length > 0, `no real openings here: ${missing.join(', ')} missing`);
  test.setTimeout(180_000);
  site = await startSite();
  expect(importRealOpenings(site.databaseFile).status).toBe(0);
  for (const [file, ...mapping] of WITH_TEXTS) {
    const options = mapping.flatMap((pair) => ['--map', pair]);
    const run = spawnSync(
      process.execPath,
      ['lib/commands/jobs-import.ts', 'jsonl', file, '--company', 'Not named', ...options],
      { encoding: 'utf8', env: { ...process.env, DATABASE_FILE: site.databaseFile } },
    );
    expect(run.status, run.stderr).toBe(0);
  }
  jobs = plainJobs(site.databaseFile);
  const request = await playwright.request.newContext();
  const loaded = async (): Promise<number> => (await (await request.get(`${site.url}/healthz`)).json()).jobs;
  await expect.poll(loaded, { timeout: 30_000 }).toBe(jobs.length);
  await request.dispose();
});
test.afterAll(() => site?.stop());

test('every role’s skills, employers, levels, workplaces and pay', async ({ request }) => {
  test.setTimeout(120_000);
  const tally = (values: readonly (string | null)[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value ?? 'not-stated'] = (counts[value ?? 'not-stated'] ?? 0) + 1;
    return counts;
  };
  const read = async (role: string, chart: string): Promise<Record<string, string>[]> =>
    rowsAt(request, site.url + routes.demandCsv(role, chart));
  const whole = await rowsAt(request, site.url + routes.allDemandCsv());
  let figures = 0;
  for (const role of ROLES) {
    const mine = ofRole(role);
    const described = mine.filter(({ hasText }) => hasText);
    const names = new Set(described.flatMap(({ skills }) => [...skills]));
    const counted = Object.fromEntries(
      [...names].map((skill) => {
        const { jobs: naming, of, employers } = plainNaming(mine, [skill]);
        return [skill, [naming, of, employers]];
      }),
    );
    const rows = (list: readonly Record<string, string>[], value: string, of: string) =>
      Object.fromEntries(list.map((row) => [row[value], [row.jobs, row[of], row.employers].map(Number)]));
    expect(rows(await read(role, 'skills'), 'value', 'of_jobs'), role).toEqual(counted);
    const ofWhole = whole.filter((row) => row.role === role);
    expect(rows(ofWhole, 'skill', 'of'), role).toEqual(counted);
    // The page prints the same, of skills where there are enough openings to say something.
    const charts = chartsOf(await (await request.get(site.url + routes.demand(role))).text());
    const printed = charts['Skills by share of openings']?.table ?? {};
    expect(Object.keys(printed).length, role).toBe(described.length < FEWEST ? 0 : names.size);
    for (const [skill, cells] of Object.entries(printed)) {
      const [naming = 0, of = 0, employers = 0] = counted[skill] ?? [];
      const said = [`${naming.toLocaleString('en')} of ${of.toLocaleString('en')}`, String(employers)];
      expect([cells[1], cells[3]], `${role} ${skill}`).toEqual(said);
    }
    for (const [chart, values] of [
      ['level', mine.map(({ level }) => level)],
      ['workplace', mine.map(({ workplace }) => workplace)],
      ['pay', mine.map(({ isPaid }) => (isPaid ? 'stated' : 'not-stated'))],
    ] as const) {
      const said = (await read(role, chart)).filter((row) => row.jobs !== '0');
      const counts = Object.fromEntries(said.map((row) => [row.value, Number(row.jobs)]));
      expect(counts, `${role} ${chart}`).toEqual(tally(values));
    }
    figures += names.size;
  }
  // Or the openings had no text at all, and nothing was compared.
  expect(figures).toBeGreaterThan(1000);
});

test('how open every role is to beginners, and the quotes', async ({ page, request }) => {
  test.setTimeout(90_000);
  let quotes = 0;
  for (const role of ROLES) {
    const mine = ofRole(role);
    const described = mine.filter(({ hasText }) => hasText);
    const asksMany = described.filter(
      ({ level, asked }) =>
        level === 'entry' && asked.some(({ kind, min = 0 }) => kind === 'years' && min >= 2),
    );
    const rows = await rowsAt(request, site.url + routes.demandCsv(role, 'experience'));
    const said = Object.fromEntries(rows.map((row) => [row.value, [row.jobs, row.of_jobs].map(Number)]));
    const none = described.filter(({ asked }) => asked.some(({ kind }) => kind === 'none')).length;
    expect(said, role).toMatchObject({
      entryTitles: [mine.filter(({ level }) => level === 'entry').length, mine.length],
      asksNone: [none, described.length],
      entryAskingYears: [asksMany.length, described.filter(({ level }) => level === 'entry').length],
    });
    if (asksMany.length === 0) continue;
    await page.goto(site.url + routes.demand(role));
    for (const { id, asked } of asksMany.slice(0, 10)) {
      const quote = asked.find(({ kind, min = 0 }) => kind === 'years' && min >= 2)?.quote ?? '';
      await expect(page.locator('main')).toContainText(quote);
      await expect(page.locator(`main a[href="${routes.job(id)}"]`).first()).toBeVisible();
      quotes += 1;
    }
  }
  expect(quotes).toBeGreaterThan(0);
});

test('reach: the openings that ticked topics cover, and the skill that adds most', async ({ request }) => {
  const { guides } = await readContent();
  for (const guide of guides) {
    const described = ofRole(guide.role).filter(({ hasText }) => hasText);
    expect(described.length).toBeGreaterThan(FEWEST);
    const covered = (has: ReadonlySet<string>): number =>
      described.filter(({ skills }) => skills.size > 0 && [...skills].every((skill) => has.has(skill)))
        .length;
    const topics = guide.steps.flatMap((step) => step.topics);
    for (const count of [1, 4, 9, topics.length]) {
      const ticked = topics.slice(0, count);
      const has = new Set(skillsOf(ticked));
      const done = ticked.map(({ number }) => number).join('.');
      const html = await (
        await request.get(`${site.url}${routes.progress(guide.role, `done=${done}`)}`)
      ).text();
      const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
      const before = covered(has);
      expect(text).toContain(
        `${before.toLocaleString('en')} of ${described.length.toLocaleString('en')} openings`,
      );
      const names = new Set(described.flatMap(({ skills }) => [...skills]));
      const gains = [...names]
        .filter((skill) => !has.has(skill))
        .map((skill) => covered(new Set([...has, skill])) - before);
      const most = Math.max(...gains);
      const said = /next best: [^(]+\(\+(\d+)\)/.exec(text)?.[1];
      expect(said === undefined ? 0 : Number(said), `${count} topics`).toBe(most);
    }
  }
});
