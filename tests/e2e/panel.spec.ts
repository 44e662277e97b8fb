import type { Page } from '@playwright/test';
import { expect, GUIDE, test } from './test.ts';

// The filter, its groups and its results, as they are without a script.
test.use({ javaScriptEnabled: false });

const ROLE = 'role=backend-developer';
const feedOf = async (page: Page, query: string) => (await page.request.get(`/jobs.json?${query}`)).json();
const boxesOf = (page: Page, group: string): Promise<string[]> =>
  page
    .locator(`#filter input[name=${group}]`)
    .evaluateAll((boxes) =>
      boxes.map(
        (box) => `${(box as HTMLInputElement).value} ${box.closest('label')?.lastElementChild?.textContent}`,
      ),
    );
const counted = (facet: Record<string, number>): string[] =>
  Object.entries(facet).map(([value, count]) => `${value} ${count.toLocaleString('en')}`);

test('every group of the filter stands on the board with the feed’s counts, those that find nothing too', async ({
  page,
}) => {
  for (const query of ['', `${ROLE}&level=entry&workplace=remote`, `${ROLE}&q=zzzzzz`]) {
    await page.goto(`/jobs?${query}`);
    const { facets } = await feedOf(page, query);
    for (const group of ['level', 'workplace', 'type', 'pay', 'evidence'])
      expect(await boxesOf(page, group), `${group} of ${query}`).toEqual(counted(facets[group]));
    expect((await boxesOf(page, 'role')).toSorted()).toEqual(counted(facets.role).toSorted());
    for (const group of ['country', 'skill', 'company']) {
      const boxes = await boxesOf(page, group);
      const [finding, empty] = [/ 0$/, / [^0]/].map((not) => boxes.filter((box) => !not.test(box)));
      expect(finding?.toSorted(), `${group} of ${query}`).toEqual(counted(facets[group]).toSorted());
      // Where few are left, the usual ones stay in sight.
      expect(boxes.length, `${group} of ${query}`).toBeGreaterThanOrEqual(12);
      expect(empty?.length, `${group} of ${query}`).toBe(Math.max(0, 12 - (finding?.length ?? 0)));
    }
    const ages = await page.locator('#filter select[name=posted] option').allTextContents();
    expect(ages.slice(1).map((text) => text.replace(/.*\((.*)\)/, '$1'))).toEqual(
      Object.values<number>(facets.posted).map((count) => count.toLocaleString('en')),
    );
  }
});

test('the guide shows the same groups but the role, and links to the rest of the long ones on the board', async ({
  page,
}) => {
  await page.goto(`${GUIDE}?workplace=remote&page=2`);
  await page.getByText('Filter these jobs').click();
  await page.locator('details[data-group=skill] > summary').click();
  await page.getByRole('link', { name: /^Show \d+ more skills$/ }).click();
  await expect(page).toHaveURL(/\/jobs\?role=backend-developer&workplace=remote#more-skill$/);
  const { facets } = await feedOf(page, `${ROLE}&workplace=remote`);
  const [last] = Object.keys(facets.skill).slice(-1);
  const box = page.locator(`#more-skill input[value="${last}"]`);
  await expect(box).toBeVisible();
  await box.check();
  await page.getByRole('button', { name: 'Show the jobs' }).click();
  await expect(page).toHaveURL(new RegExp(`[?&]skill=${last}(&|$)`));
  await expect(page.locator(`#more-skill input[value="${last}"]`)).toHaveCount(0);
  await expect(page.locator(`#skill-${last}`)).toBeChecked();
});

test('the rest of a group opens on a narrow board, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/jobs#more-country');
  await expect(page.locator('#more-country input').first()).toBeVisible();
});

test('roles stand by name, the general one last', async ({ page }) => {
  await page.goto('/jobs');
  const names = await page.locator('details[data-group=role] label > span:first-of-type').allTextContents();
  const last = names.pop();
  expect(last).toMatch(/^Software Engineer/);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('how the role was found says of the board without a role that one job can stand in several', async ({
  page,
}) => {
  const note = page.locator('details[data-group=evidence]').getByText('Of any role, so that');
  await page.goto('/jobs');
  await expect(note).toHaveCount(1);
  await page.goto(`/jobs?${ROLE}`);
  await expect(note).toHaveCount(0);
});

test('the rest of a group that is shown says how to fold it again', async ({ page }) => {
  await page.goto('/jobs');
  await page.locator('details[data-group=skill] > summary').click();
  await page.getByText(/^Show \d+ more skills$/).click();
  await expect(page.getByText(/^Show \d+ more skills$/)).toBeHidden();
  await page.getByText('Show fewer skills').click();
  await expect(page.locator('#more-skill')).toBeHidden();
});

test('the lines of a row stand close together beside its two buttons', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: true, ...(baseURL ? { baseURL } : {}) });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/jobs', GUIDE]) {
      await page.goto(path);
      await page.locator('save-job button').first().waitFor();
      const gaps = await page.locator('.job').evaluateAll((rows) =>
        rows.flatMap((row) => {
          // Of the words: the boxes around them would stretch with the buttons.
          const lines = [...row.children].slice(0, 3).map((line) => {
            const words = document.createRange();
            words.selectNodeContents(line);
            return words.getBoundingClientRect();
          });
          return lines.slice(1).map((line, at) => line.top - (lines[at]?.bottom ?? 0));
        }),
      );
      expect(gaps.length).toBeGreaterThan(0);
      expect(Math.max(...gaps), `${path} at ${width}`).toBeLessThan(5);
    }
  }
  await page.close();
});

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a guide’s link to more of a group opens it on the board and brings it into view, however many there are', async ({
      page,
    }) => {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        // The first leaves the board a rest to fold away, the second none.
        for (const query of ['', '?level=entry']) {
          await page.goto(GUIDE + query);
          await page.getByText('Filter these jobs').click();
          await page.locator('details[data-group=country] > summary').click();
          await page.getByRole('link', { name: /^Show \d+ more countries$/ }).click();
          await expect(page).toHaveURL(/#more-country$/);
          await expect(page.locator('#more-country details')).toHaveCount(0);
          await expect(page.locator('#more-country label').first()).toBeInViewport();
        }
        await expect(page.locator('details.more').filter({ has: page.locator('#more-country') })).toHaveCount(
          0,
        );
      }
    });
  });
}

test('the two groups stand under two headings with their counts, and lead to each other', async ({
  page,
}) => {
  const role = await feedOf(page, ROLE);
  const general = await feedOf(page, `${ROLE}&evidence=generic`);
  for (const path of [GUIDE, `/jobs?${ROLE}`]) {
    await page.goto(path);
    await expect(
      page.getByRole('heading', { name: `Title or text says the role: ${role.total}` }),
    ).toBeVisible();
    await expect(
      page.getByRole('heading', {
        name: `Title says only “software engineer” or the like: ${general.total}`,
      }),
    ).toBeVisible();
    await page.getByRole('link', { name: `${general.total} more jobs` }).click();
    await expect(page).toHaveURL(/evidence=generic/);
    await expect(
      page.getByRole('heading', {
        name: `Title says only “software engineer” or the like: ${general.total}`,
      }),
    ).toHaveCount(1);
    await expect(page.getByText('Title or text says the role:')).toHaveCount(0);
    await page.getByRole('link', { name: 'Back to the jobs that name the role' }).click();
    await expect(page.getByRole('heading', { name: /^Title or text says the role: / })).toBeVisible();
  }
});

test('the general role has no such group beside it', async ({ page }) => {
  await page.goto('/jobs?role=software-engineer');
  await expect(page.getByText('Title says only “software engineer” or the like:')).toHaveCount(0);
});

test('each chip takes one value away, and the last link all of them', async ({ page }) => {
  await page.goto(`/jobs?${ROLE}&level=not-stated&workplace=not-stated&type=not-stated&q=data`);
  await page.getByRole('link', { name: 'Remove Workplace not stated' }).click();
  await expect(page).toHaveURL(/\/jobs\?role=backend-developer&q=data&level=not-stated&type=not-stated$/);
  await page.getByRole('link', { name: 'Remove “data”' }).click();
  await expect(page).toHaveURL(/\/jobs\?role=backend-developer&level=not-stated&type=not-stated$/);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/jobs$/);
});

test('several skills mean all of them, and their group says what its counts are', async ({ page }) => {
  const note = page.getByText('each count is of that skill alone');
  await page.goto('/jobs');
  await expect(note).toHaveCount(0);
  await page.goto('/jobs?skill=docker&skill=python');
  await expect(note).toBeVisible();
});

test('the order can be chosen where words are searched and something is found', async ({ page }) => {
  const order = page.getByText('Sort:');
  await page.goto('/jobs');
  await expect(order).toHaveCount(0);
  await page.goto('/jobs?q=zzzzzz');
  await expect(order).toHaveCount(0);
  await page.goto('/jobs?q=engineer&page=2');
  await expect(page.locator('[aria-current=true]')).toHaveText('Best match');
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(/\/jobs\?q=engineer&sort=newest$/);
  await expect(page.locator('[aria-current=true]')).toHaveText('Newest first');
});

test('the pages of a list are links: before, after, first and last, and the one that is shown says so', async ({
  page,
}) => {
  const { pages } = await feedOf(page, '');
  await page.goto('/jobs?page=3');
  const nav = page.getByRole('navigation', { name: 'Pages' });
  await expect(nav.locator('[aria-current=page]')).toHaveText('3');
  await expect(nav.locator('[rel=prev]')).toHaveAttribute('href', '/jobs?page=2');
  await expect(nav.locator('[rel=next]')).toHaveAttribute('href', '/jobs?page=4');
  await nav.getByRole('link', { name: `Page ${pages}` }).click();
  await expect(nav.locator('[rel=next]')).toHaveCount(0);
  await nav.getByRole('link', { name: 'Page 1', exact: true }).click();
  await expect(page).toHaveURL(/\/jobs$/);
});

test('a row says when the job was posted, with the date for machines, or that no date was stated', async ({
  page,
}) => {
  await page.goto('/jobs?posted=7d');
  const row = page.locator('li[id^=job-]').first();
  await expect(row).toContainText(/posted (today|yesterday|\d days ago)/);
  await expect(row.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}/);
  const { jobs } = await feedOf(page, `${ROLE}&page=4`);
  const undated = jobs.find((job: { datePosted: string | null }) => job.datePosted === null);
  await page.goto(`/jobs?${ROLE}&page=4`);
  await expect(page.locator(`#job-${undated.id}`)).toContainText('no date stated');
});
