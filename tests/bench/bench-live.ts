import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { diceOf } from '../../lib/jobs/sample/dice.ts';
import { chromiumPath } from '../../scripts/find-chromium.mjs';
import { startSite } from '../e2e/site.ts';
import { median, quantile, table } from './figures.ts';
import { fillDatabase } from './live-openings.ts';

/** `npm run bench:live`: from a click on a box of the filter to the new rows, in a browser, on the built site. */

const HELP = `Usage: npm run bench:live -- [options]
  --ticks NUMBER   ticks to measure on each page, first cold and then warm (120)
  --seed NUMBER    the same seed ticks the same boxes (1)
  --help           this text`;

const { values: given } = parseArgs({
  options: {
    ticks: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

/** Milliseconds from the click: the answer's last byte, the new rows in the document, the next frame. */
type Tick = { address: string; answered: number; shown: number; painted: number };

/** Boxes ticked one upon another before the page is loaded anew. */
const TICKS_A_PAGE = 4;
const PAGES = ['/jobs', '/guides/backend-developer'];

/** Clicks the box that this share of the way down the form is, among those not ticked yet. */
const tick = (page: Page, share: number): Promise<Tick> =>
  page.evaluate(async (at) => {
    const list = document.querySelector('live-jobs');
    const boxes = [
      ...document.querySelectorAll<HTMLInputElement>('#filter [type=checkbox][name]:not(:checked)'),
    ];
    const box = boxes[Math.floor(at * boxes.length)];
    if (!list || !box) throw new Error('There is no box to tick on this page.');
    performance.clearResourceTimings();
    const shown = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(list, { childList: true, characterData: true, subtree: true });
    });
    const clicked = performance.now();
    box.click();
    const rows = await shown;
    const painted = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    // Told a moment after the answer, and for the page's own requests only.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const request = performance
      .getEntriesByType('resource')
      .find((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === 'fetch');
    if (!(request instanceof PerformanceResourceTiming)) throw new Error('The browser noted no request.');
    return {
      address: location.pathname + location.search,
      answered: request.responseEnd - clicked,
      shown: rows - clicked,
      painted: painted - clicked,
    };
  }, share);

/** Ticks boxes on a page that is loaded anew every few ticks, until as many addresses as asked for have been met once. */
const measure = async (
  page: Page,
  url: string,
  shares: readonly number[],
  ticks: number,
): Promise<Tick[]> => {
  const met = new Map<string, Tick>();
  for (const [at, share] of shares.entries()) {
    if (met.size === ticks) break;
    if (at % TICKS_A_PAGE === 0) {
      await page.goto(url);
      await page.waitForFunction(() => customElements.get('live-jobs') !== undefined);
    }
    const made = await tick(page, share);
    if (!met.has(made.address)) met.set(made.address, made);
  }
  return [...met.values()];
};

const rowsOf = (name: string, ticks: readonly Tick[]): [string, ...string[]][] => {
  const parts: [string, (tick: Tick) => number][] = [
    ['click to answer', ({ answered }) => answered],
    ['answer to rows', ({ answered, shown }) => shown - answered],
    ['click to rows', ({ shown }) => shown],
    ['click to next frame', ({ painted }) => painted],
  ];
  return parts.map(([part, of]) => {
    const values = ticks.map(of);
    const figures = [median(values), quantile(values, 0.95), Math.max(...values)];
    return [`${name}, ${part}`, String(ticks.length), ...figures.map((ms) => ms.toFixed(1))];
  });
};

const bench = async (): Promise<void> => {
  const [ticks, seed] = [Number(given.ticks), Number(given.seed)];
  if (!(ticks > 0) || Number.isNaN(seed)) throw new Error(`--ticks and --seed take numbers.\n${HELP}`);
  const folder = mkdtempSync(join(tmpdir(), 'waymark-live-'));
  const databaseFile = join(folder, 'live.sqlite');
  const openings = await fillDatabase(databaseFile);
  const site = await startSite({ DATABASE_FILE: databaseFile });
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const { total } = await (await fetch(`${site.url}/jobs.json`)).json();
    console.log(
      `${total.toLocaleString('en')} jobs: ${openings}; Chromium ${browser.version()}, seed ${seed}`,
    );
    const rows: [string, ...string[]][] = [['milliseconds', 'ticks', 'median', 'p95', 'max']];
    const dice = diceOf(`live ${seed}`);
    const shares = Array.from({ length: 3 * ticks }, () => dice.roll());
    for (const path of PAGES) {
      for (const name of ['cold', 'warm']) {
        // A new browser each time: what is warm is the site's cache.
        const page = await browser.newPage();
        rows.push(...rowsOf(`${path} ${name}`, await measure(page, site.url + path, shares, ticks)));
        await page.close();
      }
    }
    console.log(table(rows));
  } finally {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

if (given.help) console.log(HELP);
else await bench();
