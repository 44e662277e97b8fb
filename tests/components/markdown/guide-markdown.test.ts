import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
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

const written = (guide: Guide = real, isSample = false): string =>
  guideMarkdown({
    guide,
    openJobs: '112 sample jobs',
    skillBase: '112 sample jobs (97 with a description)',
    skillLink: (skill) => ({
      name: skillName(skill),
      href: `/guides/${guide.role}?skill=${skill}#jobs`,
      count: skill === 'nosql' ? 0 : skill.length,
    }),
    neighbours: [{ name: 'Data Engineer', href: '/guides/data-engineer' }],
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

  it('says the figures as the page does, a link where there is something to see', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('Named, of '));
    expect(lines).toHaveLength(real.steps.flatMap(({ topics }) => topics).length);
    const databases = lines.find((line) => line.includes('PostgreSQL')) ?? '';
    expect(wordsOf(parse(databases))).toBe(
      'Named, of 112 sample jobs (97 with a description): SQL 3, PostgreSQL 10, Database design 15, NoSQL 0, MongoDB 7, Redis 5',
    );
    expect(databases).toContain(`[PostgreSQL](${SITE}/guides/backend-developer?skill=postgresql#jobs)`);
    expect(databases).not.toContain('[NoSQL]');
    expect(text).toContain('Numbers of jobs are of 26 November 2026.');
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
