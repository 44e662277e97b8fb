import { describe, expect, it } from 'vitest';
import { guideJsonLd, stepJsonLd } from '../../../components/guide/guide-json-ld.ts';
import { guides, occupationCodes, skillName } from '../../../lib/content/content.ts';
import { faultsOf } from './a-graph-checker.ts';

const SITE = 'https://waymark.example';
const PAGE = `${SITE}/guides/backend-developer`;
const [guide] = guides;
const [step] = guide?.steps ?? [];
if (!guide || !step) throw new Error('There is no guide with a step.');

const crumbs = [
  { name: 'Home', href: '/' },
  { name: 'Careers Guides', href: '/guides' },
  { name: guide.title, href: '/guides/backend-developer' },
];
const codes = occupationCodes(guide.role);
const page = { guide, crumbs, siteUrl: SITE, skillName, occupationCodes: codes };

type Node = Record<string, unknown> & { '@type': string };
type Read = { '@context': string; '@graph': Node[] };
/** As a program reads it: nothing of TypeScript's, nothing that JSON would drop. */
const read = (graph: object): Read => JSON.parse(JSON.stringify(graph));
const graph = read(guideJsonLd(page));
const part = (type: string): Node => {
  const found = graph['@graph'].filter((node) => node['@type'] === type);
  expect(found).toHaveLength(1);
  return found[0] ?? { '@type': '' };
};

describe('the graph of a guide', () => {
  it('has nothing that the checker or the vocabulary of schema.org refuses', async () =>
    expect(await faultsOf(graph)).toEqual([]));

  it('has one of each part', () =>
    expect(graph['@graph'].map((node) => node['@type'])).toEqual([
      'BreadcrumbList',
      'Article',
      'Organization',
      'ItemList',
      'FAQPage',
      'Occupation',
    ]));

  it('says of the article what its page says', () => {
    expect(part('Article')).toEqual({
      '@type': 'Article',
      '@id': `${PAGE}#main`,
      headline: guide.title,
      description: guide.summary,
      datePublished: '2026-11-22',
      dateModified: guide.updated,
      inLanguage: 'en',
      author: { '@id': `${SITE}/#publisher` },
      publisher: { '@id': `${SITE}/#publisher` },
      image: {
        '@type': 'ImageObject',
        url: `${PAGE}/card.png`,
        width: '1200 px',
        height: '630 px',
      },
      mainEntityOfPage: { '@type': 'WebPage', '@id': PAGE, breadcrumb: { '@id': `${PAGE}#breadcrumb` } },
      mainEntity: { '@id': `${PAGE}#contents` },
      about: { '@id': `${PAGE}#occupation` },
    });
  });

  it('was published on the day of its first change, and on none where there is no change', () => {
    const first = { date: '2025-01-02', what: 'First.' };
    const published = (changes: typeof guide.changes): unknown =>
      read(guideJsonLd({ ...page, guide: { ...guide, changes } }))['@graph'][1]?.datePublished;
    expect(published([{ date: '2026-03-04', what: 'Second.' }, first])).toBe('2025-01-02');
    expect(published([])).toBeUndefined();
  });

  it('lists the steps and the questions in their order, at their places', () => {
    expect(part('ItemList').itemListElement).toEqual(
      guide.steps.map(({ id, number, title }) => ({
        '@type': 'ListItem',
        position: number,
        name: title,
        url: `${PAGE}#${id}`,
      })),
    );
    const questions = read({ '@context': '', '@graph': part('FAQPage').mainEntity })['@graph'];
    expect(questions.map(({ name, url }) => [name, url])).toEqual(
      guide.questions.map(({ question, id }) => [question, `${PAGE}#${id}`]),
    );
    const answers = JSON.stringify(questions);
    expect(answers).not.toContain('href=\\"/');
    expect(answers).toContain(`href=\\"${SITE}/jobs?role=backend-developer`);
  });

  it('names what the guide teaches, each skill once, the codes of the role, and no pay', () => {
    const occupation = part('Occupation');
    const { skills } = occupation;
    if (!Array.isArray(skills)) throw new Error('There are no skills.');
    expect(skills.length).toBeGreaterThan(20);
    expect(new Set(skills).size).toBe(skills.length);
    expect(skills).toContain('PostgreSQL');
    expect(occupation.occupationalCategory).toContain('O*NET-SOC 15-1252.00');
    expect(JSON.stringify(graph)).not.toMatch(/salary"/i);
    expect(read(guideJsonLd({ ...page, occupationCodes: [] }))['@graph'].at(-1)).not.toHaveProperty(
      'occupationalCategory',
    );
  });
});

describe('the graph of a step', () => {
  const own = read(
    stepJsonLd(
      {
        ...page,
        crumbs: [...crumbs, { name: step.title, href: `/guides/backend-developer/steps/${step.id}` }],
      },
      step,
    ),
  );

  it('has nothing that the checker or the vocabulary refuses', async () =>
    expect(await faultsOf(own)).toEqual([]));

  it('says what one learns there, and of which guide it is part', () =>
    expect(own['@graph'].at(-1)).toMatchObject({
      '@type': 'LearningResource',
      url: `${PAGE}/steps/${step.id}`,
      name: `Step 1: ${step.title}`,
      position: 1,
      teaches: expect.arrayContaining(['Git', 'Python']),
      isPartOf: { '@id': `${PAGE}#main`, url: PAGE },
    }));
});

describe('the checker', () => {
  const broken = (type: string, change: (node: Node) => void): Promise<string[]> => {
    const copy = structuredClone(graph);
    const node = copy['@graph'].find((one) => one['@type'] === type);
    if (!node) throw new Error(`There is no ${type}.`);
    change(node);
    return faultsOf(copy);
  };

  it.each<[string, string, (node: Node) => void, RegExp]>([
    [
      'a type that is none',
      'Occupation',
      (node) => (node['@type'] = 'Profession'),
      /"Profession" is not a valid/,
    ],
    [
      'a property of another type',
      'Occupation',
      (node) => (node.headline = 'x'),
      /"headline" for type "Occupation"/,
    ],
    [
      'a crumb without its place',
      'BreadcrumbList',
      (node) => (node.itemListElement = [{ '@type': 'ListItem', name: 'x' }]),
      /position/,
    ],
    [
      'a value of another kind',
      'Article',
      (node) => (node.datePublished = 'yesterday'),
      /datePublished may not be "yesterday"/,
    ],
    [
      'a thing of another type',
      'Article',
      (node) => (node.author = { '@type': 'Place', name: 'x' }),
      /author may not be of the type Place/,
    ],
    [
      'a link to nothing',
      'Article',
      (node) => (node.about = { '@id': `${PAGE}#nothing` }),
      /#nothing, which is not there/,
    ],
  ])('finds %s', async (_, type, change, fault) => {
    expect((await broken(type, change)).join('\n')).toMatch(fault);
  });
});
