import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import { startSite } from './site.ts';
import { expect, GUIDE, test } from './test.ts';

/** Jobs and searches kept on the reader's device, and the list of jobs that an address names. */

const KEY = 'waymark.saved';
type Listed = { id: string; title: string; company: string };
const jobsOf = async (request: APIRequestContext, query = '', site = ''): Promise<Listed[]> =>
  (await (await request.get(`${site}/jobs.json?${query}`)).json()).jobs;
const rowsIn = (page: Page): Promise<string[]> =>
  page.locator('main li[id^="job-"]').evaluateAll((rows) => rows.map((row) => row.id.slice('job-'.length)));
const stored = (page: Page): Promise<{ jobs: { id: string }[]; searches: { query: string }[] }> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{"jobs":[],"searches":[]}'), KEY);
/** Puts a text into the storage before the page looks there, as another version of the site may have. */
const store = (page: Page, value: unknown): Promise<unknown> =>
  page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(value)] as const);
const asSaved = ({ id, title }: Pick<Listed, 'id' | 'title'>) => ({
  id,
  title,
  company: 'Acme',
  savedAt: '2026-11-22',
});
const firstJobs = async (request: APIRequestContext, count: number, site = ''): Promise<Listed[]> => {
  const jobs: Listed[] = [];
  for (let at = 1; jobs.length < count; at += 1) jobs.push(...(await jobsOf(request, `page=${at}`, site)));
  return jobs.slice(0, count);
};
const section = (page: Page, name: 'Jobs' | 'Searches') =>
  page.getByRole('region', { name: new RegExp(`^${name}`) });
const faultsOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target).join(' ')}`);
};
const save = async (page: Page, count: number): Promise<void> => {
  await page.goto('/jobs');
  const buttons = page.locator('save-job button');
  for (let at = 0; at < count; at += 1) await buttons.nth(at).click();
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an address lists its jobs in its order, once each, and says what it does not know', async ({
    page,
    request,
  }) => {
    const [a, b, c] = (await jobsOf(request)).map(({ id }) => id);
    await page.goto(`/saved?job=${c}&job=${a}&x=1&job=NOT-ONE&job=${b}&job=${c}&job=aaaaaaaaaaaa`);
    expect(await rowsIn(page)).toEqual([c, a, b]);
    await expect(page.getByText('1 saved job is no longer known')).toBeVisible();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`/saved\\?job=${c}&job=${a}&job=${b}&job=aaaaaaaaaaaa$`),
    );
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  });

  test('without ids it says what saving needs, and what to do without', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Saved' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
    await expect(page.getByText('Saving works with JavaScript')).toBeVisible();
    await expect(page.getByText('keep a bookmark')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('no page shows a button that would do nothing', async ({ page }) => {
    for (const path of ['/jobs', GUIDE]) {
      await page.goto(path);
      await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0);
    }
  });
});

test('a job is saved in its row, shows so everywhere, and is taken away again', async ({ page }) => {
  await page.goto('/jobs');
  const row = page.locator('li[id^="job-"]').first();
  const title = await row.getByRole('heading').innerText();
  const button = row.locator('save-job button');
  await expect(button).toHaveText('Save');
  await expect(button).toHaveAccessibleName(/^Save: .* at /);
  await button.click();
  await expect(button).toHaveText('Saved');
  await expect(button).toHaveAccessibleName(/^Saved: .* at /);
  // Its words say it: pressed besides, it would be said twice.
  await expect(button).not.toHaveAttribute('aria-pressed');
  await row.getByRole('heading').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const onPage = page.locator('article save-job button').first();
  await expect(onPage).toHaveText('Saved');
  await onPage.click();
  await expect(onPage).toHaveText('Save');
  expect((await stored(page)).jobs).toEqual([]);
});

test('names of the buttons are unique, also of many jobs of one title and employer', async ({
  page,
}, info) => {
  test.setTimeout(90_000);
  const site = await startSite();
  try {
    const file = info.outputPath('twins.jsonl');
    const rows = Array.from({ length: 60 }, (_, id) => ({
      id,
      title: 'Backend Developer',
      company: 'Acme',
      url: `https://acme.example.com/${id}`,
    }));
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const run = spawnSync(process.execPath, ['lib/commands/jobs-import.ts', 'jsonl', file], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_FILE: site.databaseFile },
    });
    expect(run.status, run.stderr).toBe(0);
    const total = async () => (await (await fetch(`${site.url}/jobs.json`)).json()).total;
    await expect.poll(total).toBe(60);
    const jobs = await firstJobs(page.request, 60, site.url);
    // Newest first the page asks for fifty at a time, and one is not known.
    const lost = { id: 'aaaaaaaaaaaa', title: 'Backend Developer', company: 'Acme' };
    await store(page, { waymark: 1, jobs: [lost, ...jobs].map(asSaved), searches: [] });
    const address = `/saved?${jobs
      .slice(0, 50)
      .map(({ id }) => `job=${id}`)
      .join('&')}`;
    for (const [path, count] of [
      ['/jobs', 20],
      [address, 50],
      ['/saved', 60],
    ] as const) {
      await page.goto(site.url + path);
      await expect(page.getByRole('link', { name: /^Apply: / })).toHaveCount(count);
      const names = await page
        .locator('main li :is(save-job button, a[aria-label^="Apply: "])')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      expect(names).toHaveLength(path === '/saved' ? 121 : 2 * count);
      expect(
        names.filter((name) => !/^(?:Apply|Save|Saved|Remove): Backend Developer at Acme/.test(name)),
      ).toEqual([]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
    await page.getByRole('button', { name: /^Remove: .* row 3$/ }).click();
    await expect(page.getByRole('button', { name: /^Remove: .* row 3$/ })).toHaveCount(1);
  } finally {
    await site.stop();
  }
});

test('buttons stay right when rows are swapped in', async ({ page }) => {
  await save(page, 2);
  const ids = (await stored(page)).jobs.map(({ id }) => id);
  await page.getByRole('group', { name: 'Level' }).getByLabel('Senior').click();
  await expect(page).toHaveURL(/level=senior/);
  const states = await page
    .locator('li[id^="job-"]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.id.slice(4),
        [...row.querySelectorAll('save-job button')].map((b) => b.textContent),
      ]),
    );
  for (const [id, texts] of states) expect(texts).toEqual([ids.includes(String(id)) ? 'Saved' : 'Save']);
  await page.goBack();
  await expect(page.locator(`#job-${ids[0]} save-job button`)).toHaveText('Saved');
  await expect(page.locator('save-job button')).toHaveCount(20);
});

test('a search is saved as the board’s address and counted anew on its page', async ({ page, request }) => {
  await page.goto(`${GUIDE}?workplace=remote&page=2`);
  const button = page.locator('save-search button');
  await expect(button).toHaveText('Save this search');
  await button.click();
  await expect(button).toHaveText('Search saved');
  const query = 'role=backend-developer&workplace=remote';
  expect((await stored(page)).searches).toMatchObject([{ query }]);
  // Another state is another search.
  await page.getByText('Filter these jobs').click();
  await page.getByRole('group', { name: 'Workplace' }).getByLabel('Hybrid').click();
  await expect(button).toHaveText('Save this search');
  const { total } = await (await request.get(`/jobs.json?${query}`)).json();
  await page.goto('/saved');
  await expect(
    section(page, 'Searches').getByText(new RegExp(`^${total} jobs now · ${total} jobs when`)),
  ).toBeVisible();
  await expect(section(page, 'Searches').locator('h3 a')).toHaveAttribute('href', `/jobs?${query}`);
  await section(page, 'Searches')
    .getByRole('button', { name: /^Remove: / })
    .click();
  await expect(section(page, 'Searches').getByText('None yet')).toBeVisible();
});

test('the saved jobs are rows as everywhere, newest first; removing one leaves the keyboard at the next', async ({
  page,
}) => {
  await save(page, 3);
  const ids = (await stored(page)).jobs.map(({ id }) => id);
  await page.goto('/saved');
  await expect(section(page, 'Jobs').getByRole('link', { name: /^Apply: / })).toHaveCount(3);
  expect(await rowsIn(page)).toEqual(ids.toReversed());
  const remove = section(page, 'Jobs').getByRole('button', { name: /^Remove: / });
  await remove.first().focus();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(2);
  await expect(remove.first()).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Jobs 2' })).toBeVisible();
  expect((await stored(page)).jobs.map(({ id }) => id)).toEqual(ids.slice(0, 2));
});

test('two tabs agree', async ({ page, context }) => {
  await save(page, 1);
  const list = await context.newPage();
  await list.goto('/saved');
  await expect(section(list, 'Jobs').locator('h3')).toHaveCount(1);
  await page.locator('save-job button').nth(1).click();
  await expect(section(list, 'Jobs').locator('h3')).toHaveCount(2);
  await section(list, 'Jobs')
    .getByRole('button', { name: /^Remove: / })
    .nth(1)
    .click();
  await expect(page.locator('save-job button').first()).toHaveText('Save');
});

test('a list that somebody sent changes nothing here until it is asked to', async ({ page, request }) => {
  const ids = (await jobsOf(request, 'page=2')).slice(0, 2).map(({ id }) => id);
  await save(page, 1);
  const before = await stored(page);
  await page.goto(`/saved?job=${ids[0]}&job=${ids[1]}`);
  expect(await rowsIn(page)).toEqual(ids);
  expect(await stored(page)).toEqual(before);
  await page.getByRole('button', { name: 'Save these too' }).click();
  await expect(page.getByRole('status')).toHaveText('2 jobs saved');
  expect((await stored(page)).jobs.map(({ id }) => id)).toEqual([before.jobs[0]?.id, ...ids]);
  await page.getByRole('link', { name: 'your own list' }).click();
  await expect(section(page, 'Jobs').locator('h3')).toHaveCount(3);
});

test('export and import bring everything back; removing all asks twice', async ({ page }, info) => {
  await save(page, 2);
  await page.locator('save-search button').click();
  const before = await stored(page);
  await page.goto('/saved');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as a file' }).click();
  const file = info.outputPath('saved.json');
  await (await download).saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...before, waymark: 1 });

  // A key that is held, and a double click, are one press.
  await page.getByRole('button', { name: 'Remove all' }).focus();
  for (let at = 0; at < 9; at += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  expect(await stored(page)).toEqual(before);
  await expect(page.getByRole('status')).toContainText('Press again to remove everything');
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Remove all? Press again' }).click();
  await expect(page.getByRole('status')).toHaveText('Everything saved on this device was removed.');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();

  await page.getByLabel('Import a file').setInputFiles(file);
  await expect(page.getByRole('status')).toHaveText('2 jobs and 1 search added.');
  expect(await stored(page)).toEqual(before);
  await expect(section(page, 'Jobs').locator('h3')).toHaveCount(2);
});

test('a file that is none of ours is refused in one sentence, and nothing is lost', async ({ page }) => {
  await save(page, 1);
  const before = await stored(page);
  await page.goto('/saved');
  const put = (text: string) =>
    page
      .getByLabel('Import a file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await put('{"hello": 1}');
  await expect(page.getByRole('status')).toHaveText(
    'This file is not a list exported from Waymark: nothing was changed.',
  );
  await put(' '.repeat(1_000_001));
  await expect(page.getByRole('status')).toContainText('larger than 1 MB');
  await put('{"waymark":1,"jobs":[{"id":"<img>"}],"searches":[]}');
  await expect(page.getByRole('status')).toHaveText(
    '0 jobs and 0 searches added; 1 entry left out: job 1 has no id of a job.',
  );
  expect(await stored(page)).toEqual(before);
});

test('jobs that are gone keep the name they were saved by, and can be removed', async ({ page }) => {
  await page.addInitScript((key) => {
    const job = { id: 'aaaaaaaaaaaa', title: 'Lost <b>Job</b>', company: 'Acme', savedAt: '2025-01-01' };
    localStorage.setItem(key, JSON.stringify({ waymark: 1, jobs: [job], searches: [] }));
  }, KEY);
  await page.goto('/saved');
  await expect(section(page, 'Jobs').getByText('No longer known here')).toBeVisible();
  await expect(section(page, 'Jobs').getByRole('link', { name: 'Lost <b>Job</b>' })).toHaveAttribute(
    'href',
    '/jobs/aaaaaaaaaaaa',
  );
  await expect(
    section(page, 'Jobs').getByRole('button', { name: 'Remove: Lost <b>Job</b> at Acme' }),
  ).toBeVisible();
});

test('more jobs than one address names are all rows, and the link has the newest fifty', async ({
  page,
  request,
}) => {
  const jobs = await firstJobs(request, 55);
  await store(page, { waymark: 1, jobs: jobs.map(asSaved), searches: [] });
  await page.goto('/saved');
  await expect(section(page, 'Jobs').locator('li[id^="job-"]')).toHaveCount(55);
  const share = page.getByRole('link', { name: 'A link to the newest 50 of these jobs' });
  const newest = jobs.toReversed().slice(0, 50);
  await expect(share).toHaveAttribute('href', `/saved?${newest.map(({ id }) => `job=${id}`).join('&')}`);
});

test('a job that cannot be looked up just now is not called unknown', async ({ page, request }) => {
  const [job] = await firstJobs(request, 1);
  if (!job) throw new Error('The site has no jobs.');
  await store(page, { waymark: 1, jobs: [asSaved(job)], searches: [] });
  await page.route(/\/saved\?job=/, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<p data-unseen="bbbbbbbbbbbb ${job.id}">Away.</p>` }),
  );
  await page.goto('/saved');
  await expect(section(page, 'Jobs').getByText('Cannot be looked up just now')).toBeVisible();
  await expect(section(page, 'Jobs').getByText('No longer known here')).toHaveCount(0);
  // It is asked for again when something changes.
  await page.unroute(/\/saved\?job=/);
  await page.evaluate(() => dispatchEvent(new Event('storage')));
  await expect(section(page, 'Jobs').locator(`#job-${job.id}`)).toBeVisible();
});

test('what is saved by another version is neither counted nor called none', async ({ page }) => {
  await store(page, { waymark: 2, jobs: [], searches: [] });
  await page.goto('/saved');
  await expect(page.getByRole('status')).toContainText('cannot be read by this page');
  await expect(page.getByText('None yet')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^(?:Jobs|Searches)/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Remove all? Press again' }).click();
  await expect(page.getByRole('heading', { name: 'Jobs 0' })).toBeVisible();
});

test('a search that is saved while others are counted is counted too', async ({ page, context }) => {
  await page.goto('/jobs');
  await page.locator('save-search button').click();
  const asked: string[] = [];
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
  const list = await context.newPage();
  await list.route(/\/jobs\.json/, async (route) => {
    asked.push(route.request().url());
    await mayAnswer;
    await route.fulfill({ json: { total: 7 } });
  });
  await list.goto('/saved');
  await expect.poll(() => asked.length).toBe(1);
  await page.goto('/jobs?level=senior');
  await page.locator('save-search button').click();
  await expect(section(list, 'Searches').locator('h3')).toHaveCount(2);
  answer();
  await expect(section(list, 'Searches').getByText(/^7 jobs now/)).toHaveCount(2);
});

test('when the site does not answer, what is stored is shown', async ({ page }) => {
  await save(page, 2);
  const [first] = (await stored(page)).jobs;
  await page.route(/\/saved\?job=/, (route) => route.abort());
  await page.goto('/saved');
  await expect(section(page, 'Jobs').getByText('The site did not answer')).toBeVisible();
  await expect(section(page, 'Jobs').locator(`a[href="/jobs/${first?.id}"]`)).toBeVisible();
});

test('rows that did not come can be asked for again, also twice, and the keyboard keeps its place', async ({
  page,
}) => {
  await save(page, 2);
  await page.route(/\/saved\?job=/, (route) => route.abort());
  await page.goto('/saved');
  const again = section(page, 'Jobs').getByRole('button', { name: 'Try again' });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('The site still does not answer.');
  await expect(again).toBeFocused();
  await page.unroute(/\/saved\?job=/);
  await page.keyboard.press('Enter');
  await expect(section(page, 'Jobs').getByRole('link', { name: /^Apply: / })).toHaveCount(2);
  await expect(again).toHaveCount(0);
  await expect(page.getByRole('status')).toBeEmpty();
  await expect(page.getByRole('heading', { name: 'Jobs 2' })).toBeFocused();
});

test('the address of a list that somebody sent can be copied', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [id] = (await jobsOf(request)).map((job) => job.id);
  await page.goto(`/saved?job=${id}`);
  await page.getByRole('button', { name: 'Copy address of this list' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.evaluate(() => Reflect.set(navigator.clipboard, 'writeText', () => Promise.reject(new Error())));
  await page.getByRole('button', { name: 'Copy address of this list' }).click();
  await expect(page.getByRole('status')).toContainText('does not let pages copy');
});

test('a job that has closed can be taken away, and is not offered for saving', async ({ page, request }) => {
  const [job] = await jobsOf(request);
  await page.route(`**/jobs/${job?.id}`, async (route) => {
    const body = await (await route.fetch()).text();
    const closed = `<save-job data-closed="" data-id="${job?.id}"`;
    await route.fulfill({
      contentType: 'text/html',
      body: body.replace(`<save-job data-id="${job?.id}"`, closed),
    });
  });
  const button = page.locator('article save-job button').first();
  await page.goto(`/jobs/${job?.id}`);
  await expect(page.locator('article save-job[data-closed]')).toHaveCount(1);
  await expect(button).toBeHidden();
  await page.evaluate(
    ([key = '', id]) => {
      const jobs = [{ id, title: 'A', company: 'B', savedAt: '2025-01-01' }];
      localStorage.setItem(key, JSON.stringify({ waymark: 1, jobs, searches: [] }));
    },
    [KEY, job?.id],
  );
  await page.reload();
  await expect(button).toHaveText('Saved');
  await button.click();
  // A slip can be taken back here and now.
  await expect(button).toHaveText('Save');
  await expect(button).toBeFocused();
  await page.reload();
  await expect(button).toBeHidden();
});

test('a browser that stores nothing is told of, where it matters', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await page.goto('/jobs');
  const row = page.locator('li[id^="job-"]').first();
  await row.locator('save-job button').click();
  await expect(row.getByRole('alert')).toContainText('lets pages store nothing');
  await expect(row.locator('save-job button')).toHaveText('Save');
  await page.goto('/saved');
  await expect(page.getByRole('status')).toContainText('lets pages store nothing');
});

test('a full storage is told of, and what was saved stays', async ({ page }) => {
  await save(page, 1);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  const row = page.locator('li[id^="job-"]').nth(1);
  await row.locator('save-job button').click();
  await expect(row.getByRole('alert')).toContainText('room for this site is full');
  expect((await stored(page)).jobs).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Saved has no fault that axe can find, empty, filled or sent, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/saved');
    expect(await faultsOn(page)).toEqual([]);
    await save(page, 2);
    await page.locator('save-search button').click();
    expect(await faultsOn(page)).toEqual([]);
    await page.goto('/saved');
    await expect(section(page, 'Jobs').getByRole('link', { name: /^Apply: / })).toHaveCount(2);
    await expect(section(page, 'Searches').getByText(/ now · /)).toBeVisible();
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole('link', { name: /^A link to these jobs/ }).click();
    await expect(page.getByRole('button', { name: 'Save these too' })).toBeVisible();
    expect(await faultsOn(page)).toEqual([]);
  });
}

test('Saved is no wider than a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await save(page, 2);
  await page.locator('save-search button').click();
  for (const path of ['/saved', '/jobs']) {
    await page.goto(path);
    await page.waitForTimeout(300);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  }
});
