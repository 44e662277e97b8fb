import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, GUIDE, test } from './test.ts';

/** What filtering in place promises, in a browser, also when answers are late, lost or out of order. */

const idsOn = (page: Page): Promise<string[]> =>
  page.locator('li[id^="job-"]').evaluateAll((rows) => rows.map((row) => row.id.slice('job-'.length)));
const box = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByLabel(name);
const note = (page: Page) => page.locator('live-jobs + [aria-live=polite]');
const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);

test('a slow answer is said after a second, beside the count, and the word goes with the answer', async ({
  page,
}) => {
  await page.goto('/jobs');
  const [count, before] = [await page.getByRole('status').textContent(), await idsOn(page)];
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/level=senior/, async (route) => {
    await held;
    await route.continue();
  });
  await box(page, 'Level', 'Senior').click();
  await expect(note(page)).toBeEmpty();
  await expect(note(page)).toHaveText('Still looking…');
  expect(await page.getByRole('status').textContent()).toBe(count);
  expect(await idsOn(page)).toEqual(before);
  release();
  await expect(page).toHaveURL(/level=senior/);
  await expect(note(page)).toBeEmpty();
  expect(await page.getByRole('status').textContent()).not.toBe(count);
});

test('a failed answer keeps rows, count and address, and can be tried again', async ({ page }) => {
  await page.goto('/jobs');
  const before = await idsOn(page);
  const count = await page.getByRole('status').textContent();
  await page.route(/level=senior/, (route) => route.abort());
  await box(page, 'Level', 'Senior').click();
  await expect(note(page)).toContainText('The jobs could not be loaded. The list is the last one.');
  expect(await idsOn(page)).toEqual(before);
  expect(await page.getByRole('status').textContent()).toBe(count);
  await expect(page).toHaveURL(/\/jobs$/);
  await page.unroute(/level=senior/);
  await note(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page).toHaveURL(/level=senior/);
  await expect(note(page)).toBeEmpty();
  await expect(page.getByRole('status')).toBeFocused();
});

for (const status of [503, 429]) {
  test(`a site that answers ${status} is called busy, with the time to wait, and the rows stay`, async ({
    page,
  }) => {
    await page.goto('/jobs');
    const before = await idsOn(page);
    await page.route(/level=senior/, (route) =>
      route.fulfill({ status, headers: { 'retry-after': '4' }, contentType: 'text/html', body: '<p>busy' }),
    );
    await box(page, 'Level', 'Senior').click();
    await expect(note(page)).toContainText('The site is busy: try again in 4 seconds.');
    expect(await idsOn(page)).toEqual(before);
    await expect(page).toHaveURL(/\/jobs$/);
  });
}

test('any other answer is the browser’s: the address is loaded as a page', async ({ page }) => {
  // On a busy machine the browser gives a transition between pages up, and says so as an error.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/jobs');
  await page.route(/level=senior/, async (route) =>
    route.fulfill({ response: await route.fetch({ url: new URL('/no-such-page', page.url()).href }) }),
  );
  await box(page, 'Level', 'Senior').click();
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  await expect(page).toHaveURL(/level=senior/);
});

test('the last of many fast clicks is what is shown, with all of their choices', async ({
  page,
  request,
}) => {
  await page.goto('/jobs');
  await page.route(/\/jobs\?/, async (route) => {
    // The earlier an answer was asked for, the later it comes.
    const late = new URL(route.request().url()).searchParams.getAll('level').length;
    await new Promise((resolve) => setTimeout(resolve, 900 - 250 * late));
    await route.continue().catch(() => undefined);
  });
  for (const level of ['Entry', 'Senior', 'Lead']) await box(page, 'Level', level).click();
  await expect(page).toHaveURL(/level=entry&level=senior&level=lead$/);
  const shown = await idsOn(page);
  const feed = await (await request.get('/jobs.json?level=entry&level=senior&level=lead')).json();
  expect(shown).toEqual(feed.jobs.map((job: { id: string }) => job.id));
  await page.waitForTimeout(1_000);
  expect(await idsOn(page)).toEqual(shown);
  await expect(page).toHaveURL(/level=entry&level=senior&level=lead$/);
});

test('Back and Forward find the place the reader had scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/jobs');
  await page.evaluate(() => scrollTo(0, 700));
  await page.evaluate(() => {
    const link = [...document.querySelectorAll('a')].find((one) => one.rel === 'next');
    link?.click();
  });
  await expect(page).toHaveURL(/page=2/);
  await page.evaluate(() => scrollTo(0, 300));
  await page.waitForTimeout(100);
  await page.goBack();
  await expect(page).toHaveURL(/\/jobs$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  await page.goForward();
  await expect(page).toHaveURL(/page=2/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
});

test('a syllable that is being composed survives an answer to something else', async ({ page }) => {
  await page.goto('/jobs');
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/workplace=remote/, async (route) => {
    await held;
    await route.continue();
  });
  await box(page, 'Workplace', 'Remote').click();
  const field = page.getByRole('searchbox', { name: /^Search title/ });
  await field.focus();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await expect(field).toHaveValue('にほ');
  answer();
  await expect(page).toHaveURL(/workplace=remote/);
  await expect(page.getByRole('status')).toContainText('remote');
  await expect(field).toHaveValue('にほ');
});

for (const name of ['Next ›', 'Page 2']) {
  test(`the link ${name} leads to the head of the new rows`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.goto('/jobs');
    const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true });
    await link.scrollIntoViewIfNeeded();
    await expect(page.getByRole('status')).not.toBeInViewport();
    await link.click();
    await expect(page).toHaveURL(/page=/);
    await expect(page.getByRole('status')).toBeInViewport();
    await expect(page.getByRole('status')).toBeFocused();
  });
}

test('going back to a state that cannot be loaded says so, and Forward brings the rows and the address back', async ({
  page,
}) => {
  await page.goto('/jobs');
  await box(page, 'Level', 'Senior').click();
  await expect(page).toHaveURL(/level=senior/);
  const senior = await idsOn(page);
  await page.route(/\/jobs$/, (route) => route.abort());
  await page.goBack();
  await expect(note(page)).toContainText('could not be loaded');
  expect(await idsOn(page)).toEqual(senior);
  await page.goForward();
  await expect(page).toHaveURL(/level=senior/);
  await expect(note(page)).toBeEmpty();
});

test('a half-typed word and its caret survive the answer to another change', async ({ page }) => {
  await page.goto('/jobs');
  const field = page.getByRole('searchbox');
  await page.route(/level=senior(?!.*q=)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  await box(page, 'Level', 'Senior').click();
  await field.focus();
  await page.keyboard.type('py', { delay: 100 });
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/level=senior/);
  await expect(field).toHaveValue('py');
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(1);
  await expect(page).toHaveURL(/q=py/);
  await expect(field).toBeFocused();
});

test('typing waits for a pause, and a search that changes nothing leaves the history alone', async ({
  page,
}) => {
  await page.goto('/jobs');
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/jobs?') && asked.push(request.url()));
  const before = await historyLength(page);
  const field = page.getByRole('searchbox');
  await field.pressSequentially('  ', { delay: 20 });
  await page.waitForTimeout(400);
  expect(await historyLength(page)).toBe(before);
  await field.pressSequentially('python', { delay: 20 });
  await expect(page).toHaveURL(/q=python$/);
  await field.pressSequentially(' re', { delay: 20 });
  await expect(page).toHaveURL(/q=python\+re/);
  expect(asked).toHaveLength(2);
  expect(await historyLength(page)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL(/\/jobs$/);
  await expect(field).toHaveValue('');
});

test('words are searched for when they are composed, not while', async ({ page }) => {
  await page.goto('/jobs');
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('q=') && asked.push(request.url()));
  await page.getByRole('searchbox').focus();
  const session = await page.context().newCDPSession(page);
  for (const text of ['r', 'ré', 'rés'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.waitForTimeout(450);
  expect(asked).toEqual([]);
  await session.send('Input.insertText', { text: 'résumé' });
  await expect(page).toHaveURL(/q=r%C3%A9sum%C3%A9/);
});

test('emptying the field by its cross finds everything again, at once', async ({ page }) => {
  await page.goto('/jobs?q=python');
  await page.getByRole('searchbox').evaluate((field: HTMLInputElement) => {
    // What the cross does: there is no other way to press it from here.
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('search', { bubbles: true }));
  });
  await expect(page).toHaveURL(/\/jobs$/);
});

test('the count is one element from the first HTML on, and its text is what changes', async ({ page }) => {
  await page.goto('/jobs');
  const status = page.getByRole('status');
  const said = status.evaluate(
    (element) =>
      new Promise<string>((resolve) => {
        Reflect.set(window, 'firstCount', element);
        new MutationObserver(() => resolve(element.textContent ?? '')).observe(element, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      }),
  );
  await box(page, 'Level', 'Senior').click();
  expect(await said).toMatch(/^\d+ senior sample jobs/);
  expect(await status.evaluate((element) => element === Reflect.get(window, 'firstCount'))).toBe(true);
});

test('title, canonical and every alternate link follow the state', async ({ page, request }) => {
  await page.goto('/jobs');
  await box(page, 'Level', 'Senior').click();
  await expect(page).toHaveURL(/level=senior/);
  const read = (html: string) =>
    page.evaluate((source) => {
      const from = source ? new DOMParser().parseFromString(source, 'text/html') : document;
      const links = [...from.head.querySelectorAll('link[rel=canonical], link[rel=alternate]')];
      return [from.title, ...links.map((link) => link.outerHTML).sort()];
    }, html);
  expect(await read('')).toEqual(await read(await (await request.get('/jobs?level=senior')).text()));
});

test('the keyboard goes from a removed chip to the next one, and at last to the count', async ({ page }) => {
  await page.goto('/jobs?level=senior&workplace=remote&type=full-time');
  const chip = (name: string) => page.getByRole('link', { name: `Remove ${name}` });
  await chip('Remote').focus();
  await page.keyboard.press('Enter');
  await expect(chip('Remote')).toHaveCount(0);
  await expect(chip('Full-time')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip('Full-time')).toHaveCount(0);
  await expect(chip('Senior')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/jobs$/);
  await expect(page.getByRole('status')).toBeFocused();
});

test('the page number of a link never sticks to the form, and empty fields stay out of the address', async ({
  page,
}) => {
  await page.goto('/jobs?page=2');
  await box(page, 'Level', 'Senior').click();
  await expect(page).toHaveURL(/\/jobs\?level=senior$/);
  await page.getByRole('searchbox').press('Enter');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/jobs\?level=senior$/);
});

test('undoing a change leads to an entry of its own, and the same address twice to none', async ({
  page,
}) => {
  await page.goto('/jobs');
  const before = await historyLength(page);
  await box(page, 'Level', 'Senior').click();
  await expect(page).toHaveURL(/level=senior/);
  await page.getByRole('button', { name: 'Show the jobs' }).click();
  await page.waitForTimeout(300);
  expect(await historyLength(page)).toBe(before + 1);
});

test.describe('the search within a long group', () => {
  const skills = (page: Page) => page.locator('group-search[data-label=skill]');
  const open = async (page: Page) => {
    await page.goto('/jobs');
    await page.locator('details[data-group=skill] > summary').click();
    return page.getByRole('textbox', { name: 'Find a skill' });
  };

  test('shows what begins as typed, keeps what is ticked, and asks the site for nothing', async ({
    page,
  }) => {
    const field = await open(page);
    const labels = skills(page).locator('label:has([type=checkbox])');
    const names = (await labels.locator('span:first-of-type').allTextContents()).map((name) => name.trim());
    const [wanted = '', other = ''] = [names[0], names.find((name) => name[0] !== names[0]?.[0])];
    const choice = (name: string) => labels.filter({ has: page.getByText(name, { exact: true }) });
    await choice(other).click();
    await expect(page).toHaveURL(/skill=/);
    const address = page.url();
    await field.pressSequentially(wanted.slice(0, 3).toUpperCase());
    await expect(choice(wanted)).toBeVisible();
    await expect(choice(other)).toBeVisible();
    expect(await labels.filter({ visible: true }).count()).toBeLessThan(names.length);
    await expect(skills(page).getByText(/^\d+ of \d+ match$/)).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
    expect(page.url()).toBe(address);
    await field.press('Escape');
    await expect(skills(page).locator('label[hidden]')).toHaveCount(0);
  });

  test('stays, with its word, when an answer is swapped in', async ({ page }) => {
    const field = await open(page);
    await field.pressSequentially('d');
    const shown = await skills(page).locator('label:visible').count();
    await box(page, 'Level', 'Senior').click();
    await expect(page).toHaveURL(/level=senior$/);
    await expect(field).toHaveValue('d');
    await expect(field).toHaveCount(1);
    expect(await skills(page).locator('label:visible').count()).toBeLessThanOrEqual(shown + 2);
    await expect(skills(page).getByText(/ match/)).toBeVisible();
  });
});

test.describe('the search within a long group, where', () => {
  const find = async (page: Page, group: string, one: string) => {
    await page.goto('/jobs');
    await page.locator(`details[data-group=${group}] > summary`).click();
    return page.getByRole('textbox', { name: `Find a ${one}` });
  };

  test('the countries are, knows their other names, and codes typed in full', async ({ page }) => {
    const field = await find(page, 'country', 'country');
    const found = page.locator('group-search[data-label=country] label:visible:has([type=checkbox])');
    for (const typed of ['uk', 'England', 'gb']) {
      await field.fill(typed);
      await expect(found.filter({ hasText: 'United Kingdom' })).toHaveCount(1);
    }
    await field.fill('g');
    await expect(found.filter({ hasText: 'United Kingdom' })).toHaveCount(0);
    await field.fill('usa');
    await expect(found.filter({ hasText: 'United States' })).toHaveCount(1);
  });

  test('nothing matches, offers nothing more to show', async ({ page }) => {
    const field = await find(page, 'skill', 'skill');
    const group = page.locator('group-search[data-label=skill]');
    const summary = group.locator('summary');
    await expect(summary).toBeVisible();
    await field.fill('zzzz');
    await expect(group.getByText('None matches')).toBeVisible();
    await expect(summary).toBeHidden();
    await field.fill('');
    await expect(summary).toBeVisible();
  });

  test('not all companies are listed, says so and where all can be searched', async ({ page }) => {
    await page.route(/\/jobs$/, async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/html',
        body: body.replace('<div id="more-company">', '$&<p>and 7 more</p>'),
      });
    });
    const field = await find(page, 'company', 'company');
    const group = page.locator('group-search[data-label=company]');
    const count = await group.locator('[type=checkbox]').count();
    await field.fill('zzzz');
    await expect(
      group.getByText(`None of the ${count} listed matches; search all by name in the field at the top`),
    ).toBeVisible();
    await expect(group.getByText('and 7 more')).toBeHidden();
  });
});

const BOARDS = [
  { where: 'the board on a desk', path: '/jobs', width: 1280, height: 500 },
  { where: 'the board on a phone', path: '/jobs', width: 320, height: 700 },
  { where: 'a guide on a phone', path: GUIDE, width: 390, height: 700 },
  { where: 'a guide on a desk', path: GUIDE, width: 1280, height: 600 },
];
for (const { where, path, width, height } of BOARDS) {
  const filterOn = async (page: Page) => {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    const fold = page.getByText('Filter these jobs');
    if (await fold.isVisible()) await fold.click();
  };
  const far = (page: Page) => page.locator('[aria-hidden=true] > button', { hasText: ' jobs' });

  test(`the button of the form leads to the head of the results: ${where}`, async ({ page }) => {
    await filterOn(page);
    const send = page.getByRole('button', { name: 'Show the jobs' });
    await send.click();
    await expect(page.getByRole('status')).toBeFocused();
    await expect(page.getByRole('status')).toBeInViewport();
    await expect(page.locator('live-jobs li[id^="job-"]').first()).toBeInViewport();
  });

  test(`a change far from the count is told of at the edge of the window: ${where}`, async ({ page }) => {
    await filterOn(page);
    const hybrid = box(page, 'Workplace', 'Hybrid');
    // The count is below on the board of a phone, and above anywhere else.
    const block: ScrollLogicalPosition = path === '/jobs' && width < 400 ? 'end' : 'start';
    await hybrid.evaluate((input, to) => input.scrollIntoView({ block: to }), block);
    await expect(page.getByRole('status')).not.toBeInViewport();
    await expect(far(page)).toHaveCount(0);
    await hybrid.click();
    await expect(page).toHaveURL(/workplace=hybrid/);
    const said = await page.getByRole('status').textContent();
    await expect(far(page)).toHaveText(new RegExp(`^[↑↓] ${said}$`));
    await expect(hybrid).toBeFocused();
    // The keyboard is never under it.
    const covered = () =>
      page.evaluate(() => {
        const active = document.activeElement?.getBoundingClientRect();
        const line = document.querySelector('[aria-hidden=true] > button')?.getBoundingClientRect();
        return active && line ? active.bottom > line.top && active.top < line.bottom : false;
      });
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press(step < 2 ? 'Shift+Tab' : 'Tab');
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await covered()).toBe(false);
    }
    await expect(hybrid).toBeFocused();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).withRules(['aria-hidden-focus']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // A press takes its time.
    await far(page).click({ delay: 150 });
    await expect(page.getByRole('status')).toBeInViewport();
    await expect(page.getByRole('status')).toBeFocused();
    await expect(far(page)).toHaveCount(0);
  });
}

test('a change beside the count needs no second word', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1_400 });
  await page.goto('/jobs');
  await box(page, 'Role', 'Backend Developer').click();
  await expect(page).toHaveURL(/role=backend-developer/);
  await page.waitForTimeout(200);
  await expect(page.locator('[aria-hidden=true] > button')).toHaveCount(0);
});

test.describe('on a guide', () => {
  test('Back leads from the panel to the paragraph whose skill was pressed', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(GUIDE);
    const link = page.locator('main a[href*="skill="][href$="#jobs"]').first();
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    const place = await page.evaluate(() => scrollY);
    // Slower than the jump.
    await page.route(/skill=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await link.click();
    await expect(page).toHaveURL(/skill=.*#jobs$/);
    await expect(page.locator('live-jobs')).toBeInViewport();
    const jobs = await page.evaluate(() => scrollY);
    expect(jobs).toBeGreaterThan(place + 2_000);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${GUIDE}$`));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    await page.goForward();
    await expect(page).toHaveURL(/skill=.*#jobs$/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(jobs);
  });

  test('the panel filters in place and leaves the guide where it was', async ({ page }) => {
    await page.goto(GUIDE);
    await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
    await page.getByText('Filter these jobs').click();
    await box(page, 'Workplace', 'Remote').click();
    await expect(page).toHaveURL(/\?workplace=remote#jobs$/);
    await expect(box(page, 'Workplace', 'Remote')).toBeFocused();
    expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${GUIDE}$`));
    await expect(box(page, 'Workplace', 'Remote')).not.toBeChecked();
  });
});

test('what stands above the list and depends on the state follows it', async ({ page }) => {
  await page.goto('/jobs');
  const way = page.getByText('The way there:');
  await expect(way).toHaveCount(0);
  await box(page, 'Role', 'Backend Developer').click();
  await expect(way).toBeVisible();
  await page.goBack();
  await expect(way).toHaveCount(0);
});

test('the box that is ticked stays under the pointer when chips come and go above it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(GUIDE);
  await page.getByText('Filter these jobs').click();
  const remote = box(page, 'Workplace', 'Remote');
  await remote.scrollIntoViewIfNeeded();
  const top = () => remote.evaluate((input) => Math.round(input.getBoundingClientRect().top));
  const before = await top();
  for (const url of [/workplace=remote/, /backend-developer#jobs$/]) {
    await remote.click();
    await expect(page).toHaveURL(url);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  }
});
