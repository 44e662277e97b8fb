import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Who may import whom: the table of docs/architecture.md. The first room whose folder holds a file is its
 * room. `rooms` are path prefixes inside the project, `packages` the npm packages; `node:` modules are free.
 */
type Room = { path: string; rooms: string[]; packages: string[] };
const ROOMS: Room[] = [
  {
    path: 'components/enhance/',
    // Runs at the reader: of the server's rooms only what is pure and short.
    rooms: [
      'components/enhance/',
      'lib/day.ts',
      'lib/progress/',
      'lib/jobs/normalise/id-shape.ts',
      'lib/jobs/saved-ids.ts',
      'lib/jobs/search/words.ts',
      'lib/jobs/wording/plural.ts',
      'lib/routes.ts',
    ],
    packages: ['idiomorph', 'react'],
  },
  {
    path: 'components/markdown/',
    // Documents for programs, from the props of the pages.
    rooms: [
      'components/',
      'lib/day.ts',
      'lib/routes.ts',
      'lib/content/guide.ts',
      'lib/jobs/filter.ts',
      'lib/jobs/wording/',
    ],
    packages: [
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'micromark-extension-gfm',
    ],
  },
  // Types only, of the vocabulary that they write.
  ...['components/guide/guide-json-ld.ts', 'components/site/breadcrumb-list.ts'].map((path) => ({
    path,
    rooms: ['components/site/', 'lib/content/guide.ts', 'lib/routes.ts'],
    packages: ['schema-dts'],
  })),
  {
    path: 'components/file/',
    rooms: ['components/', 'lib/day.ts', 'lib/routes.ts', 'lib/content/guide.ts'],
    packages: ['htmlparser2'],
  },
  {
    path: 'components/',
    // Types and pure functions only: nothing here reads data.
    rooms: [
      'components/',
      'lib/day.ts',
      'lib/routes.ts',
      'lib/card/lay-out.ts',
      'lib/content/guide.ts',
      'lib/progress/',
      'lib/jobs/age.ts',
      'lib/jobs/credit.ts',
      'lib/jobs/search/facets.ts',
      'lib/jobs/filter.ts',
      'lib/jobs/filter-address.ts',
      'lib/jobs/job.ts',
      'lib/jobs/demand/',
      'lib/jobs/overlap.ts',
      'lib/jobs/search/demand.ts',
      'lib/jobs/search/entry-level.ts',
      'lib/jobs/search/sources.ts',
      'lib/jobs/search/skill-namings.ts',
      'lib/jobs/search/search-result.ts',
      'lib/jobs/search/nearest.ts',
      'lib/jobs/history/trend.ts',
      'lib/jobs/market.ts',
      'lib/jobs/overlap.ts',
      'lib/jobs/posting.ts',
      'lib/jobs/source-name.ts',
      'lib/jobs/wording/',
    ],
    packages: ['react'],
  },
  {
    path: 'app/',
    rooms: [
      'app/',
      'components/',
      'lib/card/',
      'lib/content/',
      'lib/day.ts',
      'lib/jobs/',
      'lib/progress/',
      'lib/settings.ts',
      'lib/routes.ts',
      '.assets/',
    ],
    packages: ['next', 'react', 'react-dom'],
  },
  {
    path: 'lib/jobs/feeds/',
    rooms: ['lib/jobs/feeds/', 'lib/jobs/html/escape-text.ts', 'lib/jobs/posting.ts'],
    packages: ['zod'],
  },
  { path: 'lib/jobs/fetch/', rooms: ['lib/jobs/fetch/', 'lib/jobs/import/errors.ts'], packages: ['undici'] },
  {
    path: 'lib/jobs/stores/',
    rooms: ['lib/jobs/stores/', 'lib/jobs/posting.ts', 'lib/jobs/job.ts'],
    packages: ['pg', 'zod'],
  },
  {
    path: 'lib/jobs/search/',
    rooms: [
      'lib/jobs/search/',
      'lib/jobs/age.ts',
      'lib/jobs/filter.ts',
      'lib/jobs/filter-address.ts',
      'lib/jobs/job.ts',
      'lib/jobs/posting.ts',
    ],
    packages: ['typedfastbitset'],
  },
  {
    path: 'lib/jobs/classification/',
    rooms: ['lib/jobs/classification/', 'lib/jobs/posting.ts'],
    packages: ['zod'],
  },
  {
    path: 'lib/jobs/wording/',
    rooms: [
      'lib/jobs/wording/',
      'lib/jobs/age.ts',
      'lib/jobs/filter.ts',
      'lib/jobs/filter-address.ts',
      'lib/jobs/job.ts',
      'lib/jobs/posting.ts',
    ],
    packages: [],
  },
  // What a posting says in one way, whatever the source: these three read texts, and nothing else.
  ...['normalise', 'places', 'html'].map((room) => ({
    path: `lib/jobs/${room}/`,
    rooms: ['lib/jobs/normalise/', 'lib/jobs/places/', 'lib/jobs/html/', 'lib/jobs/posting.ts'],
    packages: ['htmlparser2', 'sanitize-html'],
  })),
  // Types only, of the vocabulary that it writes.
  { path: 'lib/jobs/structured-data.ts', rooms: ['lib/jobs/'], packages: ['schema-dts'] },
  {
    path: 'lib/jobs/publish/',
    rooms: ['lib/jobs/', 'lib/atom/', 'lib/routes.ts'],
    packages: ['csv-stringify', 'zod'],
  },
  {
    path: 'lib/jobs/demand/',
    rooms: [
      'lib/jobs/demand/',
      'lib/jobs/overlap.ts',
      'lib/jobs/posting.ts',
      'lib/jobs/search/',
      'lib/jobs/wording/',
    ],
    packages: [],
  },
  { path: 'lib/atom/', rooms: ['lib/atom/'], packages: ['fast-xml-parser'] },
  {
    path: 'lib/jobs/',
    rooms: ['lib/jobs/'],
    packages: ['zod', 'csv-parse', 'fast-xml-parser', 'htmlparser2', 'sanitize-html', 'typedfastbitset'],
  },
  {
    path: 'lib/content/',
    rooms: [
      'lib/content/',
      'content/vocabulary/',
      'lib/atom/',
      'lib/routes.ts',
      'lib/jobs/classification/vocabulary.ts',
      'lib/jobs/filter.ts',
      'lib/jobs/filter-address.ts',
    ],
    packages: ['contentlayer', 'zod'],
  },
  // Words and fonts only: what a card is of, it does not know.
  { path: 'lib/card/', rooms: ['lib/card/'], packages: [] },
  {
    path: 'lib/edge/',
    rooms: ['lib/edge/', 'lib/settings.ts'],
    packages: ['htmlparser2', 'lru-cache', 'negotiator'],
  },
  {
    path: 'lib/commands/',
    rooms: [
      'lib/commands/',
      'lib/content/',
      'lib/jobs/',
      'lib/settings.ts',
      'content/sample/',
      'content/job-boards.json',
      'content/published-ids.json',
    ],
    packages: ['cli-progress'],
  },
  // Runs in the browser too: pure, short, and no schema library.
  {
    path: 'lib/progress/',
    rooms: [
      'lib/progress/',
      'lib/content/guide.ts',
      'lib/day.ts',
      'lib/jobs/html/escape-text.ts',
      'lib/jobs/wording/job-word.ts',
      'lib/jobs/wording/named-text.ts',
      'lib/jobs/wording/overlap-text.ts',
      'lib/jobs/wording/plural.ts',
    ],
    packages: [],
  },
  { path: 'lib/day.ts', rooms: [], packages: [] },
  { path: 'lib/settings.ts', rooms: [], packages: [] },
  { path: 'lib/routes.ts', rooms: [], packages: [] },
  { path: 'lib/canonical-address.ts', rooms: ['lib/jobs/', 'lib/progress/', 'lib/routes.ts'], packages: [] },
  { path: 'lib/signals.ts', rooms: [], packages: [] },
  {
    path: 'server.ts',
    rooms: [
      'lib/canonical-address.ts',
      'lib/edge/',
      'lib/jobs/',
      'lib/settings.ts',
      'lib/signals.ts',
      'lib/content/vocabulary.ts',
    ],
    packages: ['next'],
  },
];

/** Tables of data, one entry a line. */
const TABLES = ['lib/jobs/places/cities.ts', 'lib/jobs/places/countries.ts'];

const BANNED_PACKAGES = /^next\/(?:link|image|script|form|dynamic)$/;

const filesUnder = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesUnder(join(path, name))) : [path];

const sources = ['app', 'components', 'lib', 'server.ts']
  .flatMap((top) => filesUnder(join(root, top)))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ name: relative(root, path), text: readFileSync(path, 'utf8') }));

/** Every module a file names: static, re-exported, dynamic, typed. */
const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const inProject = (from: string, specifier: string): string | null => {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(from), specifier)) : null;
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const faultsOf = (name: string, text: string): string[] => {
  const room = ROOMS.find(({ path }) => name.startsWith(path));
  if (!room) return [`${name} stands in no room of the table`];
  return importsOf(text).flatMap((specifier) => {
    const path = inProject(name, specifier);
    if (path !== null) {
      if (path.startsWith('node_modules/') || specifier.endsWith('.css')) return [];
      return room.rooms.some((allowed) => path.startsWith(allowed)) ? [] : [`${name} imports ${path}`];
    }
    if (specifier.startsWith('node:')) return [];
    if (BANNED_PACKAGES.test(specifier))
      return [`${name} imports ${specifier}, which needs Next's script at the reader`];
    return room.packages.includes(packageOf(specifier)) ? [] : [`${name} imports the package ${specifier}`];
  });
};

describe('the import table', () => {
  it('has read every source file', () => {
    expect(sources.length).toBeGreaterThan(80);
    for (const { name, text } of sources) expect(text.length, name).toBeGreaterThan(0);
  });

  it('finds a forbidden import in a file that has one', () => {
    expect(
      faultsOf('components/jobs/x.tsx', "import { createEdge } from '@/lib/edge/edge.ts';"),
    ).toHaveLength(1);
    expect(faultsOf('lib/jobs/x.ts', "import { guides } from '../content/content.ts';")).toHaveLength(1);
    expect(faultsOf('components/enhance/x.ts', "import { z } from 'zod';")).toHaveLength(1);
    expect(faultsOf('app/x.tsx', "import Link from 'next/link';")).toHaveLength(1);
    expect(faultsOf('lib/routes.ts', "export * from './jobs/filter.ts';")).toHaveLength(1);
  });

  it('is kept by every file', () => {
    expect(sources.flatMap(({ name, text }) => faultsOf(name, text))).toEqual([]);
  });

  it('lets no file import itself in a circle', () => {
    const graph = new Map(
      sources.map(({ name, text }) => [
        name,
        importsOf(text).flatMap((specifier) => inProject(name, specifier) ?? []),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (name: string, trail: string[]): void => {
      if (trail.includes(name)) circles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
      if (trail.includes(name) || done.has(name)) return;
      for (const next of graph.get(name) ?? []) walk(next, [...trail, name]);
      done.add(name);
    };
    for (const name of graph.keys()) walk(name, []);
    expect(circles).toEqual([]);
  });
});

describe('what the reader gets', () => {
  const pages = sources.filter(({ name }) => name.startsWith('app/') || name.startsWith('components/'));

  it('has no component that would run in the browser by way of Next', () => {
    const client = pages.filter(({ text }) => /^\s*['"]use (?:client|server)['"]/m.test(text));
    expect(client.map(({ name }) => name)).toEqual([]);
  });

  it('has no style attribute, which the content security policy would drop', () => {
    // A share card is drawn into a picture on the server: no browser gets its elements, and no stylesheet reaches it.
    const html = pages.filter(({ name }) => !name.startsWith('components/card/'));
    expect(html.filter(({ text }) => /\sstyle=\{/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('has no element that is meant for the picture of a card', () => {
    const drawing = sources.filter(({ text }) =>
      importsOf(text).some((specifier) => specifier.includes('components/card/') || specifier === 'next/og'),
    );
    expect(drawing.map(({ name }) => name)).toEqual(['app/cards/card-response.tsx']);
  });

  it('has no Suspense and none of the files that make Next stream', () => {
    expect(pages.filter(({ text }) => /\bSuspense\b/.test(text)).map(({ name }) => name)).toEqual([]);
    expect(pages.filter(({ name }) => /\/(?:loading|error|global-error|template)\.tsx?$/.test(name))).toEqual(
      [],
    );
  });

  it('reads the environment in one place only', () => {
    const readers = sources.filter(({ text }) => /process\.env/.test(text)).map(({ name }) => name);
    expect(readers).toEqual(['lib/settings.ts']);
  });
});

describe('the habits of the house', () => {
  it('keeps every file at 200 lines or fewer', () => {
    const long = sources.filter(({ name, text }) => !TABLES.includes(name) && text.split('\n').length > 200);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it('has no drawer that anything fits into', () => {
    const drawers = sources.filter(({ name }) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|index)(?:\/|\.tsx?$)/.test(name),
    );
    expect(drawers.map(({ name }) => name)).toEqual([]);
  });
});
