import { DatabaseSync } from 'node:sqlite';
import { expect, GUIDE, test } from './test.ts';

/** How far ticked topics reach: the same words for the ticks of an address and for those of a device, told to nobody. */

const PAGE = `${GUIDE}/progress`;
const ROLE = 'backend-developer';
const DATA = `${GUIDE}/named-sets.json`;
const TICKED = [1, 2, 3, 4, 6, 7];

type Data = {
  of: number;
  nameless: number;
  skills: [string, string][];
  topics: { number: number; skills: number[] }[];
};

/** The role's open jobs with a description and the skills that each names, read past the site and its index. */
const described = (): Set<string>[] => {
  const database = new DatabaseSync(process.env.WAYMARK_TEST_DATABASE ?? '', { readOnly: true });
  const rows = database
    .prepare("SELECT body, has_text, job_group FROM postings WHERE status = 'open' AND body LIKE ?")
    .all(`%"${ROLE}"%`);
  database.close();
  const jobs = Map.groupBy(
    rows
      .map((row) => ({ ...JSON.parse(String(row.body)), hasText: row.has_text === 1, group: row.job_group }))
      .filter(({ roles }) => roles.some(({ role }: { role: string }) => role === ROLE))
      .filter(({ validThrough }) => validThrough === null || Date.parse(validThrough) > Date.now()),
    ({ group }) => group,
  );
  return [...jobs.values()]
    .filter((posts) => posts.some(({ hasText }) => hasText))
    .map((posts) => new Set(posts.flatMap(({ skills }) => skills)));
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an address says its reach, which plain loops over the stored openings find too', async ({
    page,
    request,
  }) => {
    const data: Data = await (await request.get(DATA)).json();
    const taught = new Set(
      data.topics
        .filter(({ number }) => TICKED.includes(number))
        .flatMap(({ skills }) => skills.map((place) => data.skills[place]?.[0] ?? '')),
    );
    const openings = described();
    expect(openings).toHaveLength(data.of);
    const coveredBy = (have: Set<string>): number =>
      openings.filter((named) => named.size > 0 && [...named].every((skill) => have.has(skill))).length;
    const covered = coveredBy(taught);
    const gains = data.skills
      .filter(([slug]) => !taught.has(slug))
      .map(([slug, name]) => ({ name, gain: coveredBy(new Set([...taught, slug])) - covered }));
    const most = Math.max(...gains.map(({ gain }) => gain));
    await page.goto(`${PAGE}?done=1-4.6-7`);
    const words = page.locator('[data-part=reach]');
    await expect(words).toContainText(`in ${covered} of ${data.of} sample openings (`);
    const [, best, gain] = /next best: (.+?) \(\+(\d+)\)\./.exec(await words.innerText()) ?? [];
    expect(Number(gain)).toBe(most);
    expect(gains.filter((one) => one.gain === most).map(({ name }) => name)).toContain(best);
    await expect(words.getByRole('listitem').first()).toContainText(
      `${best}: +${most}, then ${covered + most} of`,
    );
    const section = page.getByRole('region', { name: 'How far the ticked topics reach' });
    await expect(section).toContainText('Sample openings, invented. Counted on');
    await expect(section.getByRole('link', { name: 'How it is counted' })).toBeVisible();
  });

  test('a page without a tick asks for one, and says of how many openings', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('[data-part=reach]')).toHaveText(
      /^Tick a topic, and here stands in how many of \d+ sample openings/,
    );
    await expect(page.locator('[data-part=near-roles]')).toHaveText(/^Tick a topic/);
  });

  test('the guide’s own role and the nearest ones stand with how many openings they have, each with its page', async ({
    page,
  }) => {
    await page.goto(`${PAGE}?done=1-15`);
    // The sample has too few of each: shares are said in tests/lib/progress/reach-html.test.ts.
    const near = page.locator('[data-part=near-roles]');
    await expect(near).toHaveText(
      /^With the ticked topics you already have\d+ of the \d+ common skills of Backend Developer sample openings \(\d+ %\).*Too few to say, with so many sample openings that have a description: (?:.+? \(\d+\)(?:, |\.$)){5}/,
    );
    const [own, ...others] = await near.getByRole('link').all();
    await expect(own ?? near).toHaveAttribute('href', '/guides/backend-developer/demand');
    expect(others).toHaveLength(5);
    for (const link of others)
      await expect(link).toHaveAttribute('href', /^\/compare\/backend-developer\/[a-z-]+$/);
  });
});

test('the device’s own ticks are given the words of their address, and are told to nobody', async ({
  page,
  context,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  const loads = (): number => requests.filter((line) => line.includes('named-sets.json')).length;
  await page.goto(PAGE);
  await page.waitForLoadState('networkidle');
  expect(loads()).toBe(0);
  const boxes = page.getByRole('checkbox');
  for (const number of TICKED) await page.locator(`li[data-number="${number}"] input`).check();
  const reach = page.locator('[data-part=reach]');
  const near = page.locator('[data-part=near-roles]');
  await expect(reach).toContainText('The ticked topics cover every named skill in');
  const here = [await reach.innerHTML(), await near.innerHTML()];
  expect(loads()).toBe(1);
  expect(requests.filter((line) => /done=|waymark\.progress/.test(line))).toEqual([]);
  for (const number of TICKED) await page.locator(`li[data-number="${number}"] input`).uncheck();
  await expect(reach).toHaveText(/^Tick a topic/);
  const without = [await reach.innerHTML(), await near.innerHTML()];
  await expect(boxes.first()).not.toBeChecked();
  await page.goto(`${PAGE}?done=1-4.6-7`);
  expect([await reach.innerHTML(), await near.innerHTML()]).toEqual(here);
  await context.clearCookies();
  await page.goto(PAGE);
  expect([await reach.innerHTML(), await near.innerHTML()]).toEqual(without);
  expect(loads()).toBe(1);
});

test('what could not be loaded is said, and asked for again by the next tick', async ({ page }) => {
  let answers = false;
  await page.route('**/named-sets.json', (route) => (answers ? route.continue() : route.abort()));
  await page.goto(PAGE);
  await page.locator('li[data-number="1"] input').check();
  const reach = page.locator('[data-part=reach]');
  await expect(reach).toHaveText(/could not be loaded just now: the next tick tries again/);
  await expect(page.locator('li[data-number="1"] input')).toBeChecked();
  answers = true;
  await page.locator('li[data-number="2"] input').check();
  await expect(reach).toHaveText(/^The ticked topics cover every named skill/);
});

test('figures of other openings than those of the page are not written under its day', async ({ page }) => {
  await page.route('**/named-sets.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), counted: 'later' } });
  });
  await page.goto(PAGE);
  await page.locator('li[data-number="1"] input').check();
  const reach = page.locator('[data-part=reach]');
  await expect(reach).toHaveText(
    'The openings have changed since this page was opened: load it again to count these.',
  );
  await page.unroute('**/named-sets.json');
  await reach.getByRole('link', { name: 'load it again' }).click();
  await expect(reach).toHaveText(/^The ticked topics cover every named skill/);
});

test('the data is the same for everybody, for programs of this page alone, and small', async ({
  request,
}) => {
  const answer = await request.get(`${DATA}?done=1-4`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['x-robots-tag']).toBe('noindex');
  expect(await answer.text()).toBe(await (await request.get(DATA)).text());
  expect((await request.get('/guides/data-engineer/named-sets.json')).status()).toBe(404);
  expect((await request.get('/guides/astronaut/named-sets.json')).status()).toBe(404);
});
