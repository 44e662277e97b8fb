import { parseArgs } from 'node:util';
import { startSite } from '../e2e/site.ts';
import { median, quantile, table } from './figures.ts';

/** `npm run bench:cards`: how long each kind of share card takes to draw and how large it is, on the built site. */

const HELP = `Usage: npm run bench:cards -- [options]
  --rounds NUMBER   cards of each kind to draw, at most 150 (15)
  --help            this text`;

const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, help: { type: 'boolean', default: false } },
});

/** The bundled sample has some 400 jobs, and a card is drawn once. */
const MOST_ROUNDS = 150;

type Drawn = { ms: number; bytes: number };

const draw = async (address: string): Promise<Drawn> => {
  const begun = performance.now();
  const answer = await fetch(address);
  const { byteLength: bytes } = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
  return { ms: performance.now() - begun, bytes };
};

const inMs = (ms: number): string => `${ms.toFixed(0)} ms`;
const inKb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

const row = (name: string, drawn: readonly Drawn[]): [string, ...string[]] => {
  const times = drawn.map(({ ms }) => ms);
  const sizes = drawn.map(({ bytes }) => bytes);
  return [
    name,
    String(drawn.length),
    inMs(median(times)),
    inMs(Math.max(...times)),
    inKb(median(sizes)),
    inKb(Math.max(...sizes)),
  ];
};

/** Addresses of at most so many cards of each kind; every address is asked for once, so none comes from the cache. */
const kindsOf = async (site: string, rounds: number): Promise<Map<string, string[]>> => {
  const jobs: string[] = [];
  const roles: string[] = [];
  for (let page = 1; jobs.length < rounds; page++) {
    const answer = await (await fetch(`${site}/jobs.json?page=${page}`)).json();
    if (answer.jobs.length === 0) break;
    for (const { id } of answer.jobs) jobs.push(id);
    for (const role of Object.keys(answer.facets.role)) if (!roles.includes(role)) roles.push(role);
  }
  const guide = `${site}/guides/backend-developer`;
  const texts = ['career-guide', 'salary', 'skills', 'resume'];
  const steps = ['foundations', 'learning-path', 'portfolio', 'job-search'];
  return new Map(
    Object.entries({
      guide: [`${guide}/card.png`, ...roles.map((role) => `${site}/guides/${role}/card.png`)],
      step: steps.map((step) => `${guide}/steps/${step}/card.png`),
      text: texts.map((text) => `${guide}/${text}/card.png`),
      board: roles.map((role) => `${site}/jobs.png?role=${role}`),
      job: jobs.map((id) => `${site}/jobs/${id}/card.png`),
    }).map(([kind, addresses]) => [kind, [...new Set(addresses)].slice(0, rounds)]),
  );
};

if (given.help) console.log(HELP);
else {
  const rounds = Math.min(MOST_ROUNDS, Math.max(1, Number(given.rounds) || 1));
  const site = await startSite();
  try {
    const first = await draw(`${site.url}/card.png`);
    const rows: [string, ...string[]][] = [['card', 'drawn', 'median', 'slowest', 'size', 'largest']];
    const all: Drawn[] = [];
    for (const [kind, addresses] of await kindsOf(site.url, rounds)) {
      const drawn: Drawn[] = [];
      for (const address of addresses) drawn.push(await draw(address));
      rows.push(row(kind, drawn));
      all.push(...drawn);
    }
    rows.push(row('all', all));
    const again: number[] = [];
    for (let round = 0; round < 200; round++) again.push((await draw(`${site.url}/card.png`)).ms);
    console.log(table(rows));
    console.log(
      `\nThe site’s own, the first of all after the start: ${inMs(first.ms)}, ${inKb(first.bytes)}.`,
    );
    console.log(
      `The same from the cache: median ${median(again).toFixed(2)} ms, p99 ${quantile(again, 0.99).toFixed(2)} ms.`,
    );
  } finally {
    await site.stop();
  }
}
