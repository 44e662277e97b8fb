import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readContent } from '../../lib/commands/read-content.ts';
import { type Guide, skillsOf } from '../../lib/content/guide.ts';
import { skillsVocabulary } from '../../lib/content/vocabulary.ts';
import { type PlainJob, plainJobs, plainWords } from './plain-demand.ts';
import { startSite } from './site.ts';
import { expect, GUIDE, test } from './test.ts';

const ROLE = 'backend-developer';
/** Enough of the sample to say something, and a tenth of it. */
const MANY = 'workplace=hybrid&workplace=on-site';
const FEW = 'level=internship';
const MANY_WORDS = 'backend developer sample jobs, hybrid or on-site';
/** Openings with descriptions, where they lie beside the checkout; they are never part of the project. */
const REAL = '../shared/jobs/openings-dev/opportunities-2026-08-22.jsonl';

const skillName = (slug: string): string =>
  skillsVocabulary.skills.find((skill) => skill.slug === slug)?.name ?? slug;
const theGuide = async (): Promise<Guide> => {
  const { guides } = await readContent();
  const guide = guides.find(({ role }) => role === ROLE);
  if (!guide) throw new Error('There is no guide of the role.');
  return guide;
};
const ofRole = (databaseFile: string, role = ROLE): PlainJob[] =>
  plainJobs(databaseFile).filter((job) => job.roles.includes(role));
const sampleJobs = (): PlainJob[] => ofRole(process.env.WAYMARK_TEST_DATABASE ?? '');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const blockOf = (page: Page, id: string): Locator => page.locator(`[id="${id}.named"]`);
const rowsOf = async (block: Locator): Promise<string[]> =>
  (await block.locator('li').allTextContents()).map(oneLine);
/** Every figure of the guide as it is read: what the two ways to one state must have in common. */
const figuresOn = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-live]').allInnerTexts()).map(oneLine);

/** The figures of a guide's page, each held against a loop over the store. */
const expectCounted = async (page: Page, jobs: readonly PlainJob[], word: string): Promise<void> => {
  const guide = await theGuide();
  const described = jobs.filter((job) => job.hasText);
  let figures = 0;
  for (const step of guide.steps) {
    const skills = skillsOf(step.topics);
    await expect(blockOf(page, step.id)).toContainText(
      `At least one of its ${skills.length} skills: ${plainWords(described, skills, word)}`,
    );
    for (const topic of step.topics) {
      const rows = await rowsOf(blockOf(page, topic.id));
      const named = (skill: string): number => described.filter(({ skills }) => skills.has(skill)).length;
      const ranked = topic.skills.toSorted((a, b) => named(b) - named(a));
      expect(rows, topic.id).toEqual(
        ranked.map((skill) => `${skillName(skill)} ${plainWords(described, [skill], word)}`),
      );
      figures += rows.length;
      for (const [at, point] of topic.points.entries()) {
        const proof = page.locator(`[id="${topic.id}.${at + 1}"]`);
        await expect(proof).toHaveCount(point.skills.length > 0 ? 1 : 0);
        if (point.skills.length === 0) continue;
        const text = oneLine(await proof.innerText());
        expect(text).toContain(plainWords(described, point.skills, word));
        for (const skill of point.skills) expect(text).toContain(skillName(skill));
        figures += 1;
      }
    }
  }
  expect(figures).toBeGreaterThan(50);
  const left = jobs.length - described.length;
  const notes = await page.locator('[id$=".named"] > p:last-child').allInnerTexts();
  expect(notes).toHaveLength(19);
  for (const note of notes) {
    expect(note).toMatch(/Counted on \d+ \w+ \d{4}/);
    if (left > 0) expect(note).toContain(`${left} more job`);
    else expect(note).not.toContain('left out');
  }
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every figure of a guide is what a loop over the store counts', async ({ page }) => {
    await page.goto(GUIDE);
    await expectCounted(page, sampleJobs(), 'sample jobs');
    await expect(page.locator('[id$=".named"]').first()).toContainText('Sample openings, invented.');
    await expect(page.locator('[id="databases.named"] svg')).toHaveCount(6);
  });

  test('a step’s own page ranks its skills with the same figures', async ({ page }) => {
    const guide = await theGuide();
    const described = sampleJobs().filter((job) => job.hasText);
    for (const step of guide.steps) {
      await page.goto(`${GUIDE}/steps/${step.id}`);
      const skills = skillsOf(step.topics);
      const block = blockOf(page, 'jobs');
      await expect(block).toContainText(
        `At least one of them: ${plainWords(described, skills, 'sample jobs')}`,
      );
      const rows = await rowsOf(block);
      expect(rows.toSorted()).toEqual(
        skills
          .map((skill) => `${skillName(skill)} ${plainWords(described, [skill], 'sample jobs')}`)
          .toSorted(),
      );
      const counts = rows.map((row) => Number(/named in (\d+)/.exec(row)?.[1]));
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
  });

  test('a filtered guide says the figures of what is chosen beside those of the whole', async ({ page }) => {
    await page.goto(`${GUIDE}?${MANY}`);
    const whole = sampleJobs().filter((job) => job.hasText);
    const chosen = whole.filter(({ workplace }) => workplace === 'hybrid' || workplace === 'on-site');
    const block = blockOf(page, 'databases');
    await expect(block).toContainText(`Chosen: ${MANY_WORDS}, ${chosen.length} of them with a description.`);
    const rows = await rowsOf(block);
    expect(rows).toHaveLength(6);
    for (const skill of ['sql', 'postgresql', 'redis', 'mongodb']) {
      const [named = '', share = '', employers = ''] =
        /^named in (\d+) of \d+ x (\(.*\)) · (.*)$/.exec(plainWords(chosen, [skill], 'x'))?.slice(1) ?? [];
      expect(rows).toContain(
        `${skillName(skill)} ${plainWords(whole, [skill], 'sample jobs')}· of the ${chosen.length} chosen: named in ${named} ${share} · ${employers}`,
      );
    }
    await expect(page.locator('[id="project-ideas.1"]')).toContainText(`· of the ${chosen.length} chosen:`);
  });

  test('a state with too few openings says so once a block, and no figure of it', async ({ page }) => {
    await page.goto(`${GUIDE}?${FEW}`);
    await expect(blockOf(page, 'databases')).toContainText(
      /Chosen: intern-level backend developer sample jobs; too few to say: \d+ sample jobs? with a description\./,
    );
    await expect(page.getByText('chosen: named in')).toHaveCount(0);
    await expect(blockOf(page, 'databases').locator('li').first()).toContainText(/^PostgreSQL named in/);
  });

  test('a nearby role with few openings says so; the panel and the lists lead to what the jobs name', async ({
    page,
  }) => {
    await page.goto(GUIDE);
    const near = page.getByRole('region', { name: 'Nearby roles' });
    const described = ofRole(process.env.WAYMARK_TEST_DATABASE ?? '', 'data-engineer').filter(
      (job) => job.hasText,
    );
    expect(described.length).toBeLessThan(30);
    await expect(near.locator('li', { hasText: 'Data Engineer' })).toHaveText(
      `Data Engineer too few to say: ${described.length} sample jobs with a description`,
    );
    await expect(page.locator('article header a', { hasText: 'what they name' })).toHaveAttribute(
      'href',
      `${GUIDE}/demand`,
    );
    const these = page.getByRole('link', { name: 'What these jobs name' });
    await expect(these).toHaveAttribute('href', `${GUIDE}/demand`);
    await page.goto(`${GUIDE}?${MANY}&sort=match&page=2`);
    await expect(these).toHaveAttribute('href', `${GUIDE}/demand?${MANY}`);
    await page.goto('/guides/data-engineer?workplace=remote');
    await expect(these).toHaveAttribute('href', '/guides/data-engineer/demand?workplace=remote');
    await page.goto('/guides');
    for (const role of [ROLE, 'data-engineer'])
      await expect(page.locator(`main a[href="/guides/${role}/demand"]`)).toHaveCount(1);
  });

  test('a row says where the guide teaches what its job names, and what it does not', async ({ page }) => {
    const guide = await theGuide();
    const firstStep = (skill: string): number | undefined =>
      guide.steps.find(({ topics }) => skillsOf(topics).includes(skill))?.number;
    for (const path of [GUIDE, `${GUIDE}/steps/foundations`]) {
      await page.goto(path);
      const { jobs } = await (await page.request.get(`/jobs.json?role=${ROLE}`)).json();
      let told = 0;
      for (const job of jobs) {
        const row = page.locator(`#job-${job.id}`);
        const lessons = row.locator('.lessons');
        if ((await row.count()) === 0 || (await lessons.count()) === 0) continue;
        const words = oneLine(await lessons.innerText());
        expect(words).toMatch(new RegExp(`^Names ${job.skills.length} skills?\\b`));
        const steps = new Set<number>(job.skills.flatMap((skill: string) => firstStep(skill) ?? []));
        expect(await lessons.getByRole('link').allTextContents()).toEqual(
          [...steps].sort().map((step) => `step ${step}`),
        );
        const untaught = job.skills.filter((skill: string) => firstStep(skill) === undefined);
        const named = words.split('not in the guide: ')[1]?.replace(/ and \d+ more$/, '') ?? '';
        expect(named === '' ? 0 : named.split(', ').length).toBe(Math.min(3, untaught.length));
        for (const name of named.split(', ').filter(Boolean)) expect(untaught.map(skillName)).toContain(name);
        told += 1;
      }
      expect(told, path).toBeGreaterThan(2);
    }
    await page.goto('/jobs');
    await expect(page.locator('.lessons')).toHaveCount(0);
  });

  test('a skill leads to the panel that it filters', async ({ page }) => {
    await page.goto(GUIDE);
    await blockOf(page, 'databases').getByRole('link', { name: 'PostgreSQL' }).click();
    await expect(page).toHaveURL(`${GUIDE}?skill=postgresql#jobs`);
    await expect(page.getByRole('status')).toContainText('naming PostgreSQL');
  });
});

test('with JavaScript the figures in the text follow the panel, there and back, and the count alone is announced', async ({
  page,
  browser,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const served = async (path: string): Promise<string[]> => {
    const other = await plain.newPage();
    await other.goto(`${process.env.WAYMARK_TEST_SITE}${path}`);
    const figures = await figuresOn(other);
    await other.close();
    return figures;
  };
  const [whole, chosen] = [await served(GUIDE), await served(`${GUIDE}?${MANY}`)];
  await plain.close();
  expect(chosen).not.toEqual(whole);
  await page.goto(GUIDE);
  expect(await figuresOn(page)).toEqual(whole);
  await page.getByText('Filter these jobs').click();
  const box = (name: string) => page.getByRole('group', { name: 'Workplace' }).getByLabel(name);
  await box('Hybrid').click();
  await expect(page).toHaveURL(/workplace=hybrid#jobs$/);
  await box('On site').click();
  await expect(page).toHaveURL(/workplace=hybrid&workplace=on-site#jobs$/);
  expect(await figuresOn(page)).toEqual(chosen);
  await expect(page.getByRole('status')).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => figuresOn(page)).toEqual(whole);
  await page.goForward();
  await page.goForward();
  await expect.poll(() => figuresOn(page)).toEqual(chosen);
});

test('the skill that is pressed stays under the pointer and keeps the focus while figures come above it', async ({
  page,
}) => {
  await page.goto(GUIDE);
  // As in browsers that do not hold the place by themselves.
  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = 'none';
  });
  const link = blockOf(page, 'databases').getByRole('link', { name: 'PostgreSQL' });
  await link.scrollIntoViewIfNeeded();
  const top = () => link.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await top();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(blockOf(page, 'databases')).toContainText('Chosen: backend developer sample jobs naming');
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  await expect(link).toBeFocused();
});

test('a step named in a row is jumped to on the page, which keeps its state', async ({ page }) => {
  await page.goto(`${GUIDE}?${MANY}`);
  const link = page.locator('.lessons a', { hasText: 'step 2' }).first();
  await link.click();
  await expect(page).toHaveURL(`${GUIDE}?${MANY}#learning-path`);
  await expect(page.getByRole('heading', { name: /^Step 2:/ })).toBeInViewport();
});

test('the figures of real openings are what a loop over the store counts (skipped where they are missing)', async ({
  page,
}) => {
  test.skip(!existsSync(REAL), `${REAL} is not there`);
  const site = await startSite();
  try {
    const done = spawnSync(
      process.execPath,
      ['lib/commands/jobs-import.ts', 'jsonl', REAL, '--map', 'company=companyName'],
      { encoding: 'utf8', env: { ...process.env, DATABASE_FILE: site.databaseFile } },
    );
    expect(done.status, done.stderr).toBe(0);
    await expect
      .poll(
        async () =>
          (await page.request.get(`${site.url}/jobs.json`)).json().then(({ jobs }) => jobs[0].sample),
        {
          timeout: 20_000,
        },
      )
      .toBe(false);
    await page.goto(site.url + GUIDE);
    await expectCounted(page, ofRole(site.databaseFile), 'open jobs');
    await expect(page.getByText(/sample (?:job|opening)/i)).toHaveCount(0);
    const guide = await theGuide();
    const taught = new Set(skillsOf(guide.steps.flatMap(({ topics }) => topics)));
    const near = ofRole(site.databaseFile, 'frontend-developer').filter((job) => job.hasText);
    const counts = new Map<string, number>();
    for (const job of near) for (const skill of job.skills) counts.set(skill, (counts.get(skill) ?? 0) + 1);
    const common = [...counts].filter(([, jobs]) => jobs / near.length >= 0.1).map(([skill]) => skill);
    const has = common.filter((skill) => taught.has(skill)).length;
    const link = page.getByRole('link', {
      name: `${has} of the ${common.length} common skills of Frontend Developer openings (${Math.round((100 * has) / common.length)} %)`,
    });
    await expect(link).toHaveAttribute('href', `/compare/${ROLE}/frontend-developer`);
  } finally {
    await site.stop();
  }
});
