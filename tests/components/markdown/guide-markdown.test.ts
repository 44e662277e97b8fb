import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { GuideDemand } from '../../../components/guide/guide-demand.ts';
import { guideMarkdown } from '../../../components/markdown/guide-markdown.ts';
import { guides, skillName } from '../../../lib/content/content.ts';
import type { Guide } from '../../../lib/content/guide.ts';
import { plainText } from '../../../lib/content/sections.ts';

const SITE = 'https://waymark.example';
const [real] = guides;
if (!real) throw new Error('There is no guide.');

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const within = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap((child: Nodes) => within(child)) : []),
];
const wordsOf = (node: Nodes): string =>
  within(node)
    .flatMap((one) => ('value' in one ? [one.value] : []))
    .join('');

/** As many jobs name a skill as its slug has letters; nobody names `nosql`. */
const naming = (skill: string, of: number) => ({
  jobs: skill === 'nosql' ? 0 : skill.length,
  of,
  employers: 1,
});
const aDemand = (role: string, isSample: boolean, of: number): GuideDemand => ({
  ofEach: (skills) =>
    skills.map((skill) => ({
      name: skillName(skill),
      href: skill === 'nosql' ? null : `/guides/${role}?skill=${skill}#jobs`,
      all: naming(skill, of),
      chosen: null,
    })),
  ofAny: (skills) => ({ all: { jobs: skills.length, of, employers: 2 }, chosen: null }),
  of,
  withoutText: 15,
  day: '2026-11-26T12:00:00.000Z',
  isSample,
  chosen: null,
});

const written = (guide: Guide = real, isSample = false, of = 97): string =>
  guideMarkdown({
    guide,
    openJobs: '112 sample jobs',
    demand: aDemand(guide.role, isSample, of),
    neighbours: [
      {
        name: 'Data Engineer',
        href: '/guides/data-engineer',
        compareHref: '/compare/backend-developer/data-engineer',
        overlap: { has: 12, common: 20 },
        of: 140,
      },
      {
        name: 'Frontend Developer',
        href: '/guides/frontend-developer',
        compareHref: '/compare/backend-developer/frontend-developer',
        overlap: null,
        of: 12,
      },
    ],
    siteUrl: SITE,
    day: '2026-11-26T12:00:00.000Z',
    isSample,
  });
const text = written();
const root = parse(text);
const headings = within(root).filter((node): node is Heading => node.type === 'heading');
const outline = headings.map((node) => `${'#'.repeat(node.depth)} ${wordsOf(node)}`);
const hrefs = within(root).flatMap((node) => (node.type === 'link' ? [node.url] : []));

describe('a guide as Markdown', () => {
  it('has every step, topic and question as a heading of its depth, in order', () => {
    const wanted = [
      `# ${real.title}`,
      ...real.steps.flatMap((step) => [
        `## Step ${step.number}: ${step.title}`,
        ...step.topics.map((topic, at) => `### ${step.number}.${at + 1} ${topic.title}`),
        ...(step.sources.length > 0 ? [`### Sources of Step ${step.number}`] : []),
      ]),
      '## FAQ',
      ...real.questions.map(({ question }) => `### ${question}`),
      '## Related resources',
      '## Nearby roles',
      '## Changes to this guide',
    ];
    expect(outline.filter((line) => /^#{1,3} /.test(line))).toEqual(wanted);
  });

  it('has every point, and no heading that leaves a depth out', () => {
    const points = real.steps.flatMap(({ topics }) => topics.flatMap((topic) => topic.points));
    expect(points.length).toBeGreaterThan(5);
    for (const { title } of points) expect(outline).toContain(`#### ${title}`);
    let above = 0;
    for (const { depth } of headings) {
      expect(depth).toBeLessThanOrEqual(above + 1);
      above = depth;
    }
  });

  it('gives every id its whole address', () => {
    const ids = [
      ...real.steps.flatMap((step) => [step.id, ...step.topics.map(({ id }) => id)]),
      ...real.questions.map(({ id }) => id),
    ];
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(hrefs).toContain(`${SITE}/guides/${real.role}#${id}`);
  });

  it('has whole addresses only', () => {
    expect(hrefs.length).toBeGreaterThan(100);
    for (const href of hrefs) expect(href).toMatch(/^https:\/\/[^\s]+$/);
    expect(hrefs).toContain(`${SITE}/jobs?role=backend-developer`);
  });

  it('holds every paragraph, table cell and piece of code that the page has', () => {
    const plain = wordsOf(root).replace(/\s+/g, '');
    const html = [
      real.html,
      ...real.steps.flatMap((step) => [
        step.html,
        ...step.topics.flatMap((topic) => [topic.html, ...topic.points.map((point) => point.html)]),
      ]),
      ...real.questions.map((one) => one.html),
    ].join('');
    const pieces = [...html.matchAll(/<(p|li|td|th|code)>(.*?)<\/\1>/gs)].map(([, , inner]) =>
      plainText((inner ?? '').replace(/<\/?[ou]l>/g, '')).replace(/\s+/g, ''),
    );
    expect(pieces.length).toBeGreaterThan(100);
    expect(pieces.filter((piece) => !plain.includes(piece))).toEqual([]);
  });

  /** The list under a heading of depth 4, as its items' words. */
  const namedUnder = (tree: Root): string[][] =>
    tree.children.flatMap((node, at) => {
      const list = tree.children[at + 1];
      return node.type === 'heading' && wordsOf(node) === 'In the open jobs' && list?.type === 'list'
        ? [list.children.map(wordsOf)]
        : [];
    });

  it('says the figures as the page does, a link where there is something to see', () => {
    const lists = namedUnder(root);
    expect(lists).toHaveLength(real.steps.flatMap(({ topics }) => topics).length);
    expect(lists.find(([first]) => first?.startsWith('SQL:'))).toEqual([
      'SQL: named in 3 of 97 open jobs (3 %) · 1 employer',
      'PostgreSQL: named in 10 of 97 open jobs (10 %) · 1 employer',
      'Database design: named in 15 of 97 open jobs (15 %) · 1 employer',
      'NoSQL: named in 0 of 97 open jobs (0 %) · 1 employer',
      'MongoDB: named in 7 of 97 open jobs (7 %) · 1 employer',
      'Redis: named in 5 of 97 open jobs (5 %) · 1 employer',
    ]);
    expect(text).toContain(`[PostgreSQL](${SITE}/guides/backend-developer?skill=postgresql#jobs): named`);
    expect(text).not.toContain('[NoSQL]');
    expect(text).toContain('Numbers of jobs are of 26 November 2026.');
  });

  it('says with every figure its day, what is left out and where the method is', () => {
    const notes = root.children.map(wordsOf).filter((words) => words.startsWith('Counted on '));
    const blocks = real.steps.length + real.steps.flatMap(({ topics }) => topics).length;
    expect(notes).toEqual(
      Array(blocks).fill(
        'Counted on 26 November 2026; 15 more jobs have no description and are left out. Named, not required. How it is counted',
      ),
    );
    expect(hrefs.filter((href) => href === `${SITE}/method`).length).toBeGreaterThan(blocks);
  });

  it('says what a project proves, and what of nearby roles the guide teaches', () => {
    const words = within(root).map(wordsOf);
    expect(words).toContain(
      'Proves: REST APIs, PostgreSQL, JWT, OpenAPI / Swagger. At least one of them: named in 4 of 97 open jobs (4 %) · 2 employers · counted on 26 November 2026. How it is counted',
    );
    expect(words).toContain(
      'Data Engineer: 12 of the 20 common skills of Data Engineer openings (60 %) · in 140 open jobs with a description',
    );
    expect(hrefs).toContain(`${SITE}/compare/backend-developer/data-engineer`);
    expect(words).toContain('Frontend Developer: too few to say: 12 open jobs with a description');
    expect(hrefs).not.toContain(`${SITE}/compare/backend-developer/frontend-developer`);
  });

  it('says of too few openings that they are too few, and no share', () => {
    const few = written(real, false, 29);
    expect(few).not.toMatch(/named in \d/);
    expect(wordsOf(parse(few))).toContain(
      'SQL, PostgreSQL, Database design, NoSQL, MongoDB, Redis: too few to say: 29 open jobs with a description.',
    );
  });

  it('has a box to tick for everything one should be able to do', () => {
    const boxes = within(root).filter((node) => node.type === 'listItem' && node.checked === false);
    const checks = real.steps.flatMap(({ topics }) => topics.flatMap(({ ableTo }) => ableTo));
    expect(boxes.map(wordsOf)).toEqual(checks);
  });

  it('calls samples samples, and says nothing of them where there are none', () => {
    expect(written(real, true)).toContain('Sample openings. The employers and jobs shown here are invented');
    expect(text).not.toContain('Sample openings.');
  });
});

describe('an author’s own Markdown', () => {
  const [step, ...others] = real.steps;
  if (!step) throw new Error('There is no step.');
  const [topic] = step.topics;
  if (!topic) throw new Error('There is no topic.');
  const withText = (markdown: string): Guide => ({
    ...real,
    steps: [{ ...step, topics: [{ ...topic, title: 'A *b* [c]_d_', points: [] }], markdown }, ...others],
  });

  it('keeps marks in code as they are, and headings below their topic', () => {
    const own = written(
      withText('Lead.\n\n## A\n\nText.\n\n```md\n## no heading\n### nor this\n```\n\n#### Deep\n\nMore.\n'),
    );
    expect(own).toContain('```md\n## no heading\n### nor this\n```');
    expect(own).toContain('\n##### Deep\n');
    const titles = within(parse(own))
      .filter((node) => node.type === 'heading')
      .map(wordsOf);
    expect(titles).toContain('1.1 A *b* [c]_d_');
    expect(titles).not.toContain('no heading');
  });

  it('has its links made whole, those by reference too', () => {
    const own = written(
      withText(
        '## A\n\n[x](/jobs?level=entry), [y](#faq), [z][1] and [w](salary).\n\n[1]: https://example.org/a\n',
      ),
    );
    for (const link of [
      `[x](${SITE}/jobs?level=entry)`,
      `[y](${SITE}/guides/backend-developer#faq)`,
      '[z](https://example.org/a)',
      `[w](${SITE}/guides/salary)`,
    ])
      expect(own).toContain(link);
  });

  it('shows an address as it is copied, and escapes what would be read as a character’s name', () => {
    const own = written(
      withText('## A\n\n[x](/jobs?level=entry&pay=stated) [y](https://example.org/?a=1&amp;copy;=2)\n'),
    );
    expect(own).toContain(`[x](${SITE}/jobs?level=entry&pay=stated)`);
    const links = within(parse(own)).flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(links).toContain('https://example.org/?a=1&copy;=2');
  });

  it('with a heading that the page would show and this would not is refused by name', () => {
    expect(() => written(withText('> ## A\n'))).toThrow(/1-foundations\.md: has 0 headings/);
  });
});
