import { shareText } from '../../lib/jobs/wording/named-text.ts';
import { routes } from '../../lib/routes.ts';
import { chartsOf, rowsAt } from './demand-page.ts';
import { expect, test } from './test.ts';

/** On the bundled sample: a role with enough openings, and one with too few. */
const ROLE = 'backend-developer';
const FEW = 'cloud-engineer';
const PAGE = routes.demand(ROLE);

/** The charts of a page by the file that has the same figures. */
const CAPTIONS = {
  skills: 'Skills by share of openings',
  employers: 'Skills by share of employers',
  level: 'Level, as the title says it',
  workplace: 'Workplace, as posted',
  pay: 'Pay stated or not',
  experience: 'What titles and descriptions say of experience',
};

for (const query of ['', 'workplace=remote&workplace=hybrid&workplace=not-stated', 'level=senior'])
  test(`picture, table and file say the same numbers: ${query || 'the whole role'}`, async ({ request }) => {
    const charts = chartsOf(await (await request.get(routes.demand(ROLE, query))).text());
    expect(Object.keys(charts).toSorted()).toEqual(Object.values(CAPTIONS).toSorted());
    for (const [name, caption] of Object.entries(CAPTIONS)) {
      const chart = charts[caption];
      if (!chart) throw new Error(`${caption} is missing.`);
      const rows = await rowsAt(request, routes.demandCsv(ROLE, name, query));
      expect(Object.keys(chart.table), caption).toEqual(rows.map(({ value }) => value));
      const [unit, other] = name === 'employers' ? ['employers', 'jobs'] : ['jobs', 'employers'];
      for (const row of rows) {
        const [value = '', at] = [row.value, `${caption}: ${row.value}`];
        const cells = (chart.table[value] ?? []).filter((_, place) => name !== 'experience' || place !== 1);
        const said = (prefix: string): string[] => {
          const [part, of] = [row[prefix + unit], row[`${prefix}of_${unit}`]].map(Number);
          const share =
            row[`${prefix}share_percent`] === '' ? 'too few to say' : shareText(part ?? 0, of ?? 0);
          return [`${part?.toLocaleString('en')} of ${of?.toLocaleString('en')}`, share];
        };
        expect(cells.slice(0, 4), at).toEqual([row.name, ...said(''), row[other]]);
        if (query) expect(cells.slice(-2), at).toEqual(said('role_'));
        const percents = [row.share_percent, ...(query ? [row.role_share_percent] : [])];
        const bars = percents.filter((percent) => percent !== '').map((percent) => `${percent}%`);
        if (chart.bars[value]) expect(chart.bars[value], at).toEqual(bars);
        if (chart.notes[value] && row.share_percent)
          expect(chart.notes[value], at).toBe(
            [said('')[1], ...(query ? [said('role_')[1]] : [])].join(' · '),
          );
        expect([row.role, row.filter, row.sample], at).toEqual([ROLE, query, 'true']);
      }
      expect(Object.keys(chart.bars).length, caption).toBeGreaterThan(1);
    }
  });

test('the numbers are those that plain loops count over the table of jobs', async ({ request }) => {
  const jobs = await rowsAt(request, routes.jobsCsv(`role=${ROLE}`));
  const described = jobs.filter((job) => job.has_description === 'true');
  const rows = await rowsAt(request, routes.demandCsv(ROLE, 'skills'));
  const skills = new Set(described.flatMap((job) => job.skills?.split(' | ') ?? []).filter(Boolean));
  expect(new Set(rows.map(({ value }) => value))).toEqual(skills);
  for (const { value = '', ...row } of rows) {
    const named = described.filter((job) => job.skills?.split(' | ').includes(value));
    const employers = new Set(named.map((job) => job.company_slug)).size;
    const figures = [row.jobs, row.of_jobs, row.employers].map(Number);
    expect(figures, value).toEqual([named.length, described.length, employers]);
  }
  const levels = await rowsAt(request, routes.demandCsv(ROLE, 'level'));
  for (const { value, jobs: count, of_jobs: of } of levels) {
    const meets = jobs.filter(({ level }) => (level || 'not-stated') === value);
    expect([Number(count), Number(of)], value).toEqual([meets.length, jobs.length]);
  }
});

test('the method’s recipe ends with the number that the page says', async ({ page, request }) => {
  await page.goto(routes.method('recompute'));
  const said = await page.locator('section[aria-labelledby=recompute] strong').innerText();
  const [, named, of, employers] =
    /^named in ([\d,]+) of ([\d,]+) sample jobs .* ([\d,]+) employers?$/.exec(said) ?? [];
  const script = await page.locator('pre').innerText();
  const address = /(\/jobs\.csv\?role=[a-z-]+)"/.exec(script)?.[1] ?? '';
  const skill = /if "([a-z0-9-]+)" in/.exec(script)?.[1] ?? '';
  const jobs = (await rowsAt(request, address)).filter((job) => job.has_description === 'true');
  const naming = jobs.filter((job) => job.skills?.split(' | ').includes(skill));
  expect(
    [naming.length, jobs.length, new Set(naming.map((job) => job.company_slug)).size].map(String),
  ).toEqual([named, of, employers]);
  const vocabulary = await (await request.get(routes.methodSkills())).json();
  expect(vocabulary.skills.map(({ slug }: { slug: string }) => slug)).toContain(skill);
});

test('the table of all roles has the rows of each role’s own', async ({ request }) => {
  const all = await rowsAt(request, routes.allDemandCsv());
  const own = await rowsAt(request, routes.demandCsv(ROLE, 'skills'));
  const figures = (row: Record<string, string>, skill = '', of = '') =>
    [skill, row.jobs, of, row.share_percent, row.employers].join(' ');
  expect(all.filter(({ role }) => role === ROLE).map((row) => figures(row, row.skill, row.of))).toEqual(
    own.map((row) => figures(row, row.value, row.of_jobs)),
  );
  expect(all.filter(({ role }) => role === FEW).map((row) => row.share_percent)).not.toContain(
    expect.stringMatching(/./),
  );
  expect(new Set(all.map(({ sample }) => sample))).toEqual(new Set(['true']));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a state is said in words beside the whole, with the way back and to its jobs', async ({ page }) => {
    await page.goto(routes.demand(ROLE, 'level=senior'));
    const state = page.getByText(/^Filtered:/);
    await expect(state).toContainText(
      /\d+ senior sample backend developer jobs|\d+ senior backend developer sample jobs/,
    );
    await expect(state.getByRole('link', { name: 'see these jobs' })).toHaveAttribute(
      'href',
      routes.guideJobs(ROLE, 'level=senior'),
    );
    await state.getByRole('link', { name: 'Show all' }).click();
    await expect(page).toHaveURL(PAGE);
    await expect(page.getByText(/^Filtered:/)).toHaveCount(0);
  });

  test('a skill of the table leads to the jobs that name it, as many as it says', async ({ page }) => {
    await page.goto(PAGE);
    await page.getByText(/^Skills by share of openings: all/).click();
    const row = page
      .getByRole('region', { name: `${CAPTIONS.skills}: table` })
      .getByRole('row')
      .nth(1);
    const [jobs] = (await row.getByRole('cell').first().innerText()).split(' of ');
    await row.getByRole('rowheader').getByRole('link').click();
    await expect(page).toHaveURL(/\?skill=[a-z0-9-]+#jobs$/);
    await expect(page.getByRole('status')).toContainText(new RegExp(`^${jobs} `));
  });

  test('a role too few says so with its number, and keeps its page from search engines', async ({ page }) => {
    await page.goto(routes.demand(FEW));
    const skills = page.locator('section[aria-labelledby=skills]');
    await expect(skills).toContainText(/too few to say: \d+ sample jobs with a description/);
    await expect(skills.locator('svg')).toHaveCount(0);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  });
});

test('a filtered page is canonical to itself in one spelling, and no search engine’s', async ({ page }) => {
  await page.goto(`${PAGE}?page=3&level=senior&role=qa-engineer&sort=match&level=entry&x=1`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`${PAGE}\\?level=entry&level=senior$`),
  );
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await page.goto(PAGE);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${PAGE}$`));
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
});

test('every quote leads to its job, whose page says the same words', async ({ page }) => {
  await page.goto(PAGE);
  const quotes = page.locator('section[aria-labelledby=entry-level] li');
  const count = await quotes.count();
  expect(count).toBeLessThanOrEqual(10);
  for (const at of Array.from({ length: count }, (_, place) => place)) {
    const words = await quotes.nth(at).locator('q').innerText();
    const href = (await quotes.nth(at).getByRole('link').getAttribute('href')) ?? '';
    const job = await (await page.request.get(href)).text();
    expect(job, href).toContain(words.replace(/[“”"]/g, '').slice(0, 20));
  }
});

test('files are tables with names, and answer 304', async ({ request }) => {
  for (const [address, name] of [
    [routes.demandCsv(ROLE, 'skills'), `waymark-sample-demand-${ROLE}-skills.csv`],
    [routes.demandCsv(ROLE, 'level', 'level=senior'), `waymark-sample-demand-${ROLE}-level-filtered.csv`],
    [routes.allDemandCsv(), 'waymark-sample-demand.csv'],
    [routes.compareCsv(ROLE, 'data-engineer'), `waymark-sample-compared-${ROLE}-data-engineer.csv`],
  ] as const) {
    const answer = await request.get(address);
    expect(answer.headers(), address).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'x-robots-tag': 'noindex',
    });
    const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } });
    expect(again.status(), address).toBe(304);
    const head = await request.head(address);
    expect([head.status(), await head.text()], address).toEqual([200, '']);
  }
});

test('what is not there answers 404 and says what is', async ({ page }) => {
  for (const [address, heading] of [
    [`${PAGE}/nothing.csv`, 'This guide has no such page'],
    [`${PAGE}/skills`, 'This guide has no such page'],
    ['/guides/nobody/demand', 'This page does not exist'],
    ['/compare/backend-developer/backend-developer', 'There is no such comparison'],
    ['/compare/backend-developer/nobody', 'There is no such comparison'],
    ['/compare', 'There is no such comparison'],
  ] as const) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
});

test.describe('two roles beside each other', () => {
  // The only two of the sample with enough openings.
  const [a, b] = ['backend-developer', 'software-engineer'];

  test('say in both directions what the tables of both say', async ({ page, request }) => {
    await page.goto(routes.compare(a, b));
    const rows = await rowsAt(request, routes.compareCsv(a, b));
    expect(rows.length).toBeGreaterThan(10);
    const both = rows.filter(({ common_in }) => common_in === 'both').length;
    for (const [side, name] of [
      ['a', 'Backend Developer'],
      ['b', 'Software Engineer (general)'],
    ] as const) {
      const all = rows.filter((row) => row.common_in !== (side === 'a' ? 'b' : 'a')).length;
      await expect(page.locator('main')).toContainText(
        `${both} of the ${all} common skills of ${name} sample openings (${shareText(both, all)})`,
      );
      const own = await rowsAt(request, routes.demandCsv(side === 'a' ? a : b, 'skills'));
      for (const row of rows) {
        const whole = own.find(({ value }) => value === row.skill);
        expect([row[`jobs_${side}`], row[`employers_${side}`]], row.skill).toEqual([
          whole?.jobs ?? '0',
          whole?.employers ?? '0',
        ]);
      }
    }
    const charts = chartsOf(await page.content());
    const shown = Object.values(charts).flatMap(({ bars }) => Object.entries(bars));
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(
        rows.map((row) => [row.skill, [`${row.share_percent_a}%`, `${row.share_percent_b}%`]]),
      ),
    );
  });

  test('are one page in either order', async ({ page }) => {
    for (const address of [`/compare/${a}/${b}`, `/compare/${b}/${a}`]) {
      expect((await page.goto(address))?.status()).toBe(200);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        new RegExp(`/compare/${a}/${b}$`),
      );
    }
  });

  test('of which one is too few say which, with its number', async ({ page }) => {
    await page.goto(routes.compare(ROLE, FEW));
    await expect(page.locator('main')).toContainText(/Cloud Engineer: too few to say: \d+ sample jobs/);
    await expect(page.locator('main svg')).toHaveCount(0);
  });
});

test('the map of the site names the pages that say something, and the method', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text();
  expect(map).toContain(`${PAGE}</loc>`);
  expect(map).toContain('/method</loc>');
  expect(map).not.toContain(routes.demand(FEW));
});
