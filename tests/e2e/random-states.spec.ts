import type { APIRequestContext, Browser, Page } from '@playwright/test';
import fc from 'fast-check';
import { expect, GUIDE, test } from './test.ts';

// The one promise of the filter: the same jobs without a script and with it, in the order of the feed.

const STATES = 200;
/** Another seed every day, printed, so that a run that fails can be had again. */
const SEED = Number(process.env.STATES_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const ROLE = 'backend-developer';
const PANEL_ROWS = 10;

type Facets = Record<string, Record<string, number>>;
type Row = {
  level: string | null;
  workplace: string | null;
  countries: string[];
  skills: string[];
  roles: string[];
  title: string;
};
type Feed = { total: number; pages: number; facets: Facets; jobs: (Row & { id: string })[] };
/** One state as the keys and values of its address. */
type State = [string, string][];

const queryOf = (state: State): string => new URLSearchParams(state).toString();
const feedOf = async (request: APIRequestContext, query: string): Promise<Feed> => {
  const answer = await request.get(`/jobs.json?${query}`);
  expect(answer.status(), query).toBe(200);
  return answer.json();
};

/** What one job says of itself, as choices that it meets. */
const saidBy = ({ level, workplace, countries, skills, roles, title }: Row): State => [
  ['level', level ?? 'not-stated'],
  ['workplace', workplace ?? 'not-stated'],
  ...(countries.length ? countries : ['not-stated']).map((country): [string, string] => ['country', country]),
  ...skills.slice(0, 3).map((skill): [string, string] => ['skill', skill]),
  ...roles.map((role): [string, string] => ['role', role]),
  ['q', title.split(/\W+/).find((word) => word.length > 3) ?? 'engineer'],
];

/** Filter states made of values that occur: mostly what one job says, with a stray choice, an order and a page. */
const statesFrom = (rows: readonly Row[], facets: Facets): fc.Arbitrary<State> => {
  const occurring = Object.entries(facets).flatMap(([group, counts]) =>
    Object.entries(counts).flatMap(([value, count]): State => (count > 0 ? [[group, value]] : [])),
  );
  const groups = Object.keys(facets).filter((group) => Object.values(facets[group] ?? {}).some(Boolean));
  const stray = fc
    .constantFrom(...groups)
    .chain((group) => fc.constantFrom(...occurring.filter(([other]) => other === group)));
  const own = fc
    .constantFrom(...rows)
    .chain((row) => fc.subarray(saidBy(row), { minLength: 1, maxLength: 4 }));
  const rest = fc.record({
    strays: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(stray, { minLength: 1, maxLength: 2 }) },
    ),
    newest: fc.boolean(),
    page: fc.oneof({ weight: 7, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 3 })),
  });
  return fc
    .tuple(fc.oneof({ weight: 5, arbitrary: own }, fc.array(stray, { maxLength: 2 })), rest)
    .map(([chosen, { strays, newest, page }]) => {
      const state = [...new Map([...chosen, ...strays].map((pair) => [pair.join('='), pair])).values()];
      if (newest && state.some(([key]) => key === 'q')) state.push(['sort', 'newest']);
      if (page > 1) state.push(['page', String(page)]);
      return state;
    });
};

const shownOn = (page: Page): Promise<string[]> =>
  page.locator('live-jobs li[id^="job-"]').evaluateAll((rows) => rows.map((row) => row.id.slice(4)));

/** The canonical query that a page says of itself. */
const canonicalOf = (page: Page): Promise<string> =>
  page.locator('link[rel=canonical]').evaluate((link) => new URL((link as HTMLLinkElement).href).search);

/** Waits until the page's own script has put the answer for this query in place. */
const settled = async (page: Page, search: string): Promise<void> => {
  const isThere = page.waitForFunction(
    (expected) =>
      location.search === expected && !document.querySelector('live-jobs')?.hasAttribute('aria-busy'),
    search,
    { polling: 5, timeout: 30_000 },
  );
  await isThere.catch(() => expect(new URL(page.url()).search, 'what the page settled on').toBe(search));
};

/** Clicks a link of the list, if it is there, and says so. */
const follow = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const link = document.querySelector<HTMLAnchorElement>(`live-jobs ${wanted}`);
    link?.click();
    return link !== null;
  }, selector);

/** Fills in the form of the open board and sends it; the values that it has no field for, and then it is not sent. */
const fillIn = (page: Page, state: State): Promise<string[]> => {
  const of = (key: string): string[] => state.flatMap(([name, value]) => (name === key ? value : []));
  const widest = of('posted').toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10));
  return page.evaluate(
    ({ q, posted, boxes }) => {
      const form = document.querySelector<HTMLFormElement>('live-jobs form');
      if (!form) return ['the form'];
      const isTicked = (box: HTMLInputElement): boolean =>
        boxes.some(([group, value]) => box.name === group && box.value === value);
      const all = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
      const absent = boxes.filter(
        ([group, value]) => !all.some((box) => box.name === group && box.value === value),
      );
      // An order chosen before goes along with the form, as it should; here the next state begins without one.
      if (form.elements.namedItem('sort')) absent.push(['sort', '']);
      if (absent.length) return absent.map((pair) => pair.join('='));
      for (const box of all) box.checked = isTicked(box);
      for (const [name, value] of [
        ['q', q],
        ['posted', posted],
      ])
        (form.elements.namedItem(name ?? '') as HTMLInputElement | HTMLSelectElement).value = value ?? '';
      form.requestSubmit();
      return [];
    },
    {
      q: of('q')[0] ?? '',
      posted: widest[0] ?? '',
      boxes: state.filter(([key]) => !['q', 'posted', 'sort', 'page'].includes(key)),
    },
  );
};

/** Makes a state on the open board as a reader would; a value that is out of sight is in sight without a choice. */
const makeState = async (page: Page, state: State): Promise<void> => {
  if ((await fillIn(page, state)).length === 0) return;
  await follow(page, 'ul a[href="/jobs"]');
  await settled(page, '');
  expect(await fillIn(page, state), `${queryOf(state)}: every value can be ticked`).toEqual([]);
};

const without = async (browser: Browser, baseURL: string | undefined): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  return context.newPage();
};

let states: State[] = [];

test.beforeAll(async ({ request }) => {
  const first = await feedOf(request, '');
  const rows: Row[] = [...first.jobs];
  for (let page = 2; page <= first.pages; page++) rows.push(...(await feedOf(request, `page=${page}`)).jobs);
  const arbitrary = statesFrom(rows, first.facets);
  const different = new Map<string, State>();
  for (const state of fc.sample(arbitrary, { numRuns: STATES * 3, seed: SEED }))
    if (different.size < STATES) different.set(queryOf(state), state);
  states = [...different.values()];
  expect(states).toHaveLength(STATES);
});

test(`${STATES} random states of the board show the same ids without and with JavaScript`, async ({
  page: lively,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(300_000);
  const begun = performance.now();
  const plain = await without(browser, baseURL);
  await lively.goto('/jobs');
  await lively.evaluate(() => Reflect.set(window, 'sameDocument', true));
  let [same, found] = [0, 0];
  for (const state of states) {
    const query = queryOf(state);
    const feed = await feedOf(request, query);
    const ids = feed.jobs.map(({ id }) => id);
    await plain.goto(`/jobs?${query}`, { waitUntil: 'domcontentloaded' });
    expect(await shownOn(plain), `without JavaScript: ${query}`).toEqual(ids);

    await makeState(lively, state);
    const search = new URLSearchParams(await canonicalOf(plain));
    const [page, sort] = [Number(search.get('page') ?? 1), search.get('sort')];
    const upTo = (...keys: string[]): string => {
      const kept = new URLSearchParams(search);
      for (const key of keys) kept.delete(key);
      return kept.size ? `?${kept}` : '';
    };
    await settled(lively, upTo('sort', 'page'));
    if (sort && (await follow(lively, 'a[href^="/jobs?"][href*="sort=newest"]')))
      await settled(lively, upTo('page'));
    let turned = 1;
    while (turned < page && (await follow(lively, 'a[rel=next]'))) {
      turned += 1;
      const at = new URLSearchParams(upTo('page'));
      at.set('page', String(turned));
      await settled(lively, `?${at}`);
    }
    // No link leads past the end: such a page is known by its address alone, which shows nothing.
    if (turned === page) expect(await shownOn(lively), `with JavaScript: ${query}`).toEqual(ids);
    else expect(ids).toEqual([]);
    same += 1;
    if (ids.length) found += 1;
  }
  expect(await lively.evaluate(() => Reflect.get(window, 'sameDocument')), 'no page was loaded again').toBe(
    true,
  );
  expect(found, 'most states find jobs').toBeGreaterThan(STATES / 2);
  await plain.context().close();
  console.log(
    `${same} of ${states.length} states: the same ids without and with JavaScript (seed ${SEED}; ${found} find jobs; ${Math.round((performance.now() - begun) / 1000)} s)`,
  );
});

test('the guide’s panel shows the first ten of them, without and with JavaScript', async ({
  page: lively,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000);
  const plain = await without(browser, baseURL);
  await lively.goto(GUIDE);
  let same = 0;
  const ofRole = states
    .map((state) => state.filter(([key]) => key !== 'role' && key !== 'page'))
    .filter((state) => state.length > 0)
    .slice(0, 40);
  for (const state of ofRole) {
    const query = queryOf(state);
    const feed = await feedOf(request, `role=${ROLE}&${query}`);
    const ids = feed.jobs.slice(0, PANEL_ROWS).map(({ id }) => id);
    await plain.goto(`${GUIDE}?${query}#jobs`, { waitUntil: 'domcontentloaded' });
    expect(await shownOn(plain), `without JavaScript: ${query}`).toEqual(ids);
    // A link in the text, as those of the skills are; the panel's own form shows the most frequent values only.
    await lively.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.querySelector('article')?.append(link);
      link.click();
      link.remove();
    }, `?${query}#jobs`);
    await settled(lively, await canonicalOf(plain));
    expect(await shownOn(lively), `with JavaScript: ${query}`).toEqual(ids);
    same += 1;
  }
  await plain.context().close();
  console.log(
    `${same} of ${ofRole.length} states of the guide’s panel: the same ids without and with JavaScript`,
  );
});
