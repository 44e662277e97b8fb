import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, GUIDE, test } from './test.ts';

/** Ticked topics, in the address and on the reader's device, and the plan by hours. */

const PAGE = `${GUIDE}/progress`;
const KEY = 'waymark.progress';
const ROLE = 'backend-developer';
const TODAY = new Date().toISOString().slice(0, 10);
const TITLES = ['Choose and Master a Programming Language', 'Understand Databases'] as const;

const stored = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(
    ([key, role]) => JSON.parse(localStorage.getItem(key) ?? '{"guides":{}}').guides[role] ?? {},
    [KEY, ROLE] as const,
  );
const store = (page: Page, ticks: Record<string, string>): Promise<unknown> =>
  page.addInitScript(([key, text]) => localStorage.getItem(key) ?? localStorage.setItem(key, text), [
    KEY,
    JSON.stringify({ waymark: 1, guides: { [ROLE]: ticks } }),
  ] as const);
const box = (page: Page, name: string) => page.getByRole('checkbox', { name });
/** A step and a topic on the page of their guide. */
const stepOf = (page: Page, id: string) => page.locator('.trail', { has: page.locator(`h2#${id}`) });
const topicOf = (page: Page, id: string) => page.locator('.topic', { has: page.locator(`#${id}`) });
const whole = (page: Page) => page.getByRole('status').filter({ hasText: 'topics,' });
const saveAs = async (page: Page, name: string): Promise<{ file: string; text: string }> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).click();
  const download = await coming;
  const path = await download.path();
  return { file: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every topic is ticked and unticked by a link to the next address, and one stays in place', async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.goto(PAGE);
    const ticks = page.locator('a.tick');
    await expect(ticks).toHaveCount(15);
    for (let at = 0; at < 15; at += 1) {
      await expect(ticks.nth(at)).toHaveAccessibleName(/is not done: tick it$/);
      await ticks.nth(at).click();
      const done = at === 0 ? '1' : `1-${at + 1}`;
      await expect(page).toHaveURL(new RegExp(`\\?done=${done}&on=${TODAY}#[a-z-]+$`));
      await expect(page.locator(':target a.tick')).toHaveAccessibleName(/is done: untick it$/);
      await expect(page.locator('li[data-done]')).toHaveCount(at + 1);
    }
    await expect(whole(page)).toHaveText('15 of 15 topics, 720–1,360 of 720–1,360 hours');
    for (let at = 0; at < 15; at += 2) await ticks.nth(at).click();
    await expect(page).toHaveURL(/\?done=2\.4\.6\.8\.10\.12\.14&on=/);
    for (let at = 1; at < 15; at += 2) await ticks.nth(at).click();
    await expect(page).toHaveURL(/\/progress#technical-interviews$/);
    await expect(whole(page)).toHaveText('0 of 15 topics, 0 of 720–1,360 hours');
  });

  test('a topic of the guide leads to the page on which it is ticked', async ({ page }) => {
    await page.goto(GUIDE);
    await page.getByRole('link', { name: `Tick off ${TITLES[1]}` }).click();
    await expect(page).toHaveURL(`${PAGE}?done=6&on=${TODAY}#databases`);
    await expect(page.getByRole('link', { name: `${TITLES[1]} is done: untick it` })).toBeVisible();
    await page.goto(GUIDE);
    await page.getByRole('link', { name: 'Your progress and a plan by hours' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
  });

  test('the address says its numbers, its sums and what no topic has; no search engine keeps it', async ({
    page,
  }) => {
    await page.goto(`${PAGE}?done=7.1-4.40-44.abc`);
    await expect(whole(page)).toHaveText('5 of 15 topics, 270–465 of 720–1,360 hours');
    await expect(page.getByText('also names 5 numbers that no topic of this guide has')).toBeVisible();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/progress$/);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    const bars = page.getByRole('progressbar');
    await expect(bars).toHaveCount(5);
    await expect(page.getByRole('progressbar', { name: 'Step 2' })).toHaveJSProperty('value', 1);
  });

  test('the plan is a form that keeps the ticks, and gives each step its dates', async ({ page }) => {
    await page.goto(`${PAGE}?done=1-4.7&on=2026-11-01`);
    await page.getByLabel('Hours a week').fill('7,5');
    await page.getByLabel('From').fill('2026-12-01');
    await page.getByRole('button', { name: 'Make the plan' }).click();
    await expect(page).toHaveURL(/\?done=1-4\.7&on=2026-11-01&hours=7%2C5&from=2026-12-01#plan$/);
    const plan = page.locator('#plan');
    await expect(plan).toContainText(
      '450–895 hours left, at 7.5 hours a week from 1 December 2026: 60–120 weeks. Done between 24 January 2028 and 15 March 2029.',
    );
    await expect(plan).toContainText('checked on 22 November 2026; no official figure exists');
    await expect(plan.getByRole('row')).toHaveText([
      /^StepHours left/,
      '1. Build Your Foundational Knowledge0All ticked',
      /^2\. .*215–4001 Dec 2026/,
      /^3\. /,
      /^4\. .*24 Jan 2028 to 15 Mar 2029$/,
    ]);
    await expect(plan.getByRole('img')).toBeVisible();
    await expect(page.getByLabel('Hours a week')).toHaveValue('7.5');
    await page.getByRole('link', { name: `${TITLES[1]} is not done: tick it` }).click();
    await expect(page).toHaveURL(/hours=7\.5&from=2026-12-01#databases$/);
    await expect(plan).toContainText('380–765 hours left');
  });

  for (const [query, sentence] of [
    ['hours=0', '“0” is not a number of hours from 1 to 100'],
    ['hours=-3', '“-3” is not a number of hours'],
    ['hours=1e9', '“1e9” is not a number of hours'],
    ['hours=abc', '“abc” is not a number of hours'],
    ['hours=', 'No hours are given'],
    ['from=2026-12-01', 'No hours are given'],
    ['hours=8&from=2026-02-30', '“2026-02-30” is no day of the calendar'],
    ['hours=8&from=9999-01-01', '9999-01-01 is too far away'],
    ['hours=8&from=tomorrow', '“tomorrow” is no day of the calendar'],
    [`hours=${'9'.repeat(900)}`, `“${'9'.repeat(40)}” is not a number of hours`],
    ['hours=%3Cscript%3E%22', '“<script>"” is not a number of hours'],
  ] as const) {
    test(`${query.slice(0, 40)} is answered with a sentence, in a form that is still filled`, async ({
      page,
    }) => {
      const answer = await page.goto(`${PAGE}?${query}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('#plan')).toContainText(sentence);
      await expect(page.locator('.plan')).toHaveCount(0);
      const given = new URLSearchParams(query);
      await expect(page.getByLabel('Hours a week')).toHaveValue((given.get('hours') ?? '').slice(0, 40));
      await expect(page.getByLabel('From')).toHaveValue(given.get('from') ?? TODAY);
      await expect(page.locator('[aria-invalid=true]')).toHaveAccessibleDescription(
        /.+: (?:write|choose) .+/,
      );
    });
  }

  test('hostile numbers are answered with a page', async ({ request }) => {
    for (const done of ['1-999999999999', '9'.repeat(1_500), '1-2.'.repeat(400), '....', '%F0%9F', '-1'])
      expect((await request.get(`${PAGE}?done=${done}`)).status(), done).toBe(200);
  });

  test('the ticks of an address are files, for programs and for people', async ({ page, request }) => {
    await page.goto(`${PAGE}?done=1.6&on=2026-11-01`);
    const json = await saveAs(page, 'Export as JSON');
    expect(json.file).toBe(`waymark-progress-${ROLE}-${TODAY}.json`);
    expect(JSON.parse(json.text)).toEqual({
      waymark: 1,
      guides: { [ROLE]: { 1: '2026-11-01', 6: '2026-11-01' } },
    });
    const markdown = await saveAs(page, 'Export as Markdown');
    expect(markdown.text).toContain('- [x] [Understand Databases](');
    expect(markdown.text.match(/^- \[ \] /gm)).toHaveLength(13);
    const { headers, status } = await request
      .get(`${PAGE}.json?done=1`)
      .then((answer) => ({ headers: answer.headers(), status: answer.status() }));
    expect(status).toBe(200);
    expect(headers['x-robots-tag']).toBe('noindex');
    expect((await request.get('/guides/data-engineer/progress.json?done=1')).status()).toBe(404);
  });
});

/** Everything that the pages of a context ask for. */
const asked = (context: BrowserContext): string[] => {
  const all: string[] = [];
  context.on('request', (request) => all.push(`${request.url()} ${request.postData() ?? ''}`));
  return all;
};

test('a topic ticked in the guide is ticked on the page of progress and in another tab; none of it is sent', async ({
  page,
  context,
}) => {
  const requests = asked(context);
  const other = await context.newPage();
  await other.goto(PAGE);
  await page.goto(GUIDE);
  await box(page, `Done with ${TITLES[1]}`).check();
  await expect(box(other, TITLES[1])).toBeChecked();
  await expect(whole(other)).toHaveText('1 of 15 topics, 70–130 of 720–1,360 hours');
  await expect(stepOf(page, 'learning-path')).toContainText('1 of 5 topics done');
  await expect(page.locator('#contents')).toContainText('1 of 15 topics done');
  await expect(stepOf(page, 'portfolio').locator('tick-bar > *')).toBeHidden();
  await box(other, TITLES[0]).check();
  await expect(box(page, `Done with ${TITLES[0]}`)).toBeChecked();
  await box(other, TITLES[1]).uncheck();
  await expect(box(page, `Done with ${TITLES[1]}`)).not.toBeChecked();
  expect(await stored(page)).toEqual({ 1: TODAY });
  await page.goto(`${GUIDE}/steps/foundations`);
  await expect(box(page, `Done with ${TITLES[0]}`)).toBeChecked();
  await expect(page.getByRole('progressbar', { name: 'Done in this step' })).toHaveJSProperty('value', 1);
  expect(requests.length).toBeGreaterThan(4);
  expect(requests.filter((line) => /done=|waymark\.progress/.test(line))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('the plan follows the ticks of this device without asking the site', async ({ page, context }) => {
  await store(page, { 1: '2026-11-20' });
  const requests = asked(context);
  await page.goto(PAGE);
  await page.getByLabel('Hours a week').fill('8');
  await page.getByLabel('From').fill('2026-12-01');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.locator('.plan')).toContainText('600–1,160 hours left, at 8 hours a week');
  // What the page itself still loads is no matter of the tick: its files may come late on a busy machine.
  const pagesAsked = (): string[] =>
    requests.filter((line) => !new URL(line.split(' ')[0] ?? '').pathname.startsWith('/assets/'));
  await page.waitForLoadState('networkidle');
  const before = pagesAsked();
  await box(page, TITLES[1]).check();
  await expect(page.locator('.plan')).toContainText('530–1,030 hours left');
  // What the address with the same ticks says, the server's own arithmetic, is the same.
  const here = await page.locator('.plan').innerHTML();
  expect(pagesAsked()).toEqual(before);
  expect(requests.filter((line) => line.includes('done='))).toEqual([]);
  await page.goto(`${PAGE}?done=1.6&hours=8&from=2026-12-01`);
  expect(await page.locator('.plan').innerHTML()).toBe(here);
});

test('somebody’s address changes nothing here until it is asked to, and then takes nothing away', async ({
  page,
}) => {
  await store(page, { 1: '2026-01-01', 2: '2026-01-02' });
  await page.goto(`${PAGE}?done=2.6.7&on=2026-11-01`);
  const add = page.getByRole('button', { name: 'Add these 3 topics to mine' });
  await expect(add).toBeVisible();
  await expect(whole(page)).toHaveText(/^3 of 15 topics/);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  expect(await stored(page)).toEqual({ 1: '2026-01-01', 2: '2026-01-02' });
  await add.click();
  await expect(page.getByText('2 topics added; 1 was ticked before and keeps its day.')).toBeVisible();
  expect(await stored(page)).toEqual({ 1: '2026-01-01', 2: '2026-01-02', 6: '2026-11-01', 7: '2026-11-01' });
  await add.click();
  await expect(page.getByText('0 topics added; 3 were ticked before and keep their day.')).toBeVisible();
  await page.getByRole('link', { name: 'Your own progress' }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
});

test('an exported file brings the ticks to another device, beside what is there', async ({
  page,
  browser,
}) => {
  await store(page, { 1: '2026-11-01', 6: '2026-11-02' });
  await page.goto(PAGE);
  const { text, file } = await saveAs(page, 'Export as JSON');
  const markdown = await saveAs(page, 'Export as Markdown');
  expect(markdown.text).toContain(`- [x] [Understand Databases](${new URL(GUIDE, page.url())}#databases)`);
  expect(markdown.text).toContain('ticked on 2026-11-02');
  const context = await browser.newContext({
    baseURL: new URL(page.url()).origin,
  });
  const there = await context.newPage();
  await store(there, { 6: '2026-05-05' });
  await there.goto(PAGE);
  const choose = (name: string, content: string) =>
    there
      .getByLabel('Import a JSON file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(file, text);
  await expect(there.getByText('1 topic added; 1 was ticked before and keeps its day.')).toBeVisible();
  await expect(box(there, TITLES[0])).toBeChecked();
  expect(await stored(there)).toEqual({ 1: '2026-11-01', 6: '2026-05-05' });
  await choose('x.json', '{"waymark":1,"jobs":[],"searches":[]}');
  await expect(there.getByText('not a list exported from Waymark: nothing was changed')).toBeVisible();
  expect(await stored(there)).toEqual({ 1: '2026-11-01', 6: '2026-05-05' });
  await context.close();
});

test('the address of one’s own progress is copied with the first day of its ticks', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  const copy = page.getByRole('button', { name: 'Copy the address of my progress' });
  await copy.click();
  await expect(page.getByText('Nothing is ticked yet')).toBeVisible();
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify({
      waymark: 1,
      guides: { [ROLE]: { 1: '2026-11-20', 2: '2026-11-02', 77: '2020-01-01' } },
    }),
  ] as const);
  await page.reload();
  await copy.click();
  await expect(page.getByText('Copied')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(`${new URL(PAGE, page.url())}?done=1-2&on=2026-11-02`);
});

test('removing asks twice, and takes only this guide’s ticks', async ({ page }) => {
  await page.addInitScript(([key, text]) => localStorage.getItem(key) ?? localStorage.setItem(key, text), [
    KEY,
    '{"waymark":1,"guides":{"backend-developer":{"1":"2026-11-20"},"data-engineer":{"1":"2026-11-20"}}}',
  ] as const);
  await page.goto(PAGE);
  const remove = page.getByRole('button', { name: /^Remove all ticks/ });
  await remove.click();
  await expect(page.getByText('Press again to remove every tick of this guide')).toBeVisible();
  await expect(box(page, TITLES[0])).toBeChecked();
  await expect(async () => {
    await remove.click();
    await expect(box(page, TITLES[0])).not.toBeChecked({ timeout: 200 });
  }).toPass();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(
    '{"waymark":1,"guides":{"data-engineer":{"1":"2026-11-20"}}}',
  );
});

test('a browser that stores nothing says so, and its links go on ticking in the address', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      },
    }),
  );
  await page.goto(PAGE);
  await expect(page.getByText('This browser lets pages store nothing')).toContainText('tick in the address');
  await expect(page.getByText('Your ticks are kept in this browser only')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Export as JSON' })).toBeVisible();
  await page.getByRole('link', { name: `${TITLES[1]} is not done: tick it` }).click();
  await expect(page).toHaveURL(/\?done=6&on=/);
  await page.getByRole('button', { name: 'Add this topic to mine' }).click();
  await expect(page.getByText('so nothing can be saved here')).toBeVisible();
  await page.goto(GUIDE);
  await expect(page.getByRole('link', { name: `Tick off ${TITLES[1]}` })).toBeVisible();
});

test('a full storage is said where the reader pressed, and the box is as it was', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  await page.goto(GUIDE);
  await box(page, `Done with ${TITLES[1]}`).click();
  await expect(topicOf(page, 'databases').getByRole('alert')).toContainText('room for this site is full');
  await expect(box(page, `Done with ${TITLES[1]}`)).not.toBeChecked();
});

test('what another version wrote is neither shown wrongly nor written over', async ({ page }) => {
  const later = '{"waymark":2,"guides":[]}';
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, later] as const);
  await page.goto(PAGE);
  await expect(page.getByText('cannot be read by this page')).toBeVisible();
  await expect(page.getByText('Your ticks are kept in this browser only')).toBeHidden();
  await page.getByLabel('Import a JSON file').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"waymark":1,"guides":{"backend-developer":{"1":"2026-11-20"}}}'),
  });
  await expect(page.locator('[data-part="copy-said"]')).toContainText('cannot be read by this page');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(later);
  // Only the reader may take it away, by pressing twice.
  const remove = page.getByRole('button', { name: 'Remove all ticks' });
  await remove.click();
  await expect(async () => {
    await remove.click();
    await expect(box(page, TITLES[0])).toBeVisible({ timeout: 200 });
  }).toPass();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test('a day that is still to come is taken for today', async ({ page }) => {
  await page.goto(`${PAGE}?done=1-2&on=9999-12-31`);
  await page.getByRole('button', { name: 'Add these 2 topics to mine' }).click();
  await expect(page.getByText('2 topics added.')).toBeVisible();
  expect(await stored(page)).toEqual({ 1: TODAY, 2: TODAY });
});

test.describe('a topic that has changed since it was ticked', () => {
  /** The page as it will be once an author has written a `changed` day. */
  const withChange = async (page: Page): Promise<void> => {
    await page.route(/\/guides\/backend-developer/, async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const answer = await route.fetch();
      const body = (await answer.text())
        .replace('data-number="6"', 'data-number="6" data-changed="2026-11-10"')
        .replace(
          /<topic-tick(?= class="[^"]*"><a href="[^"]*done=6&)/,
          '<topic-tick data-changed="2026-11-10"',
        );
      await route.fulfill({ response: answer, body });
    });
  };

  test('says so on this device until its changes were read', async ({ page }) => {
    await withChange(page);
    await store(page, { 1: '2026-11-01', 6: '2026-11-01' });
    await page.goto(GUIDE);
    await expect(topicOf(page, 'databases')).toContainText(
      'changed on 10 November 2026, since you ticked it',
    );
    await page.goto(PAGE);
    const row = page.locator('li#databases');
    await expect(row).toContainText('changed on 10 November 2026, since you ticked it');
    await expect(page.getByText('1 ticked topic has changed since')).toBeVisible();
    await page.getByRole('button', { name: 'I have read the changes' }).click();
    await expect(row).not.toContainText('changed on');
    expect(await stored(page)).toEqual({ 1: '2026-11-01', 6: TODAY });
    await expect(page.getByText('Noted: the changes are read.')).toBeFocused();
  });
});

test('the keyboard ticks, and stays where it is', async ({ page }) => {
  await page.goto(PAGE);
  await box(page, TITLES[0]).focus();
  await page.keyboard.press('Space');
  await expect(box(page, TITLES[0])).toBeChecked();
  await expect(box(page, TITLES[0])).toBeFocused();
  await expect(whole(page)).toHaveText(/^1 of 15 topics/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: `Read: ${TITLES[0]}` })).toBeFocused();
});

test('print keeps the topics, the picture and the table, and leaves out what is pressed', async ({
  page,
}) => {
  await page.goto(`${PAGE}?hours=8&from=2026-12-01`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.plan svg')).toBeVisible();
  await expect(page.locator('.plan table')).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
});
