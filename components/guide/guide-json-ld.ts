import type { Article, Graph, ItemList, Occupation, Organization, Question, Thing } from 'schema-dts';
import { breadcrumbList, type Crumb } from '@/components/site/breadcrumb-list.ts';
import { type Guide, type Step, skillsOf } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';

/** A guide and its steps for search engines (docs/decisions/0019). Nothing here says more than the page does. */

type Page = {
  guide: Guide;
  /** From the start to the page itself. */
  crumbs: readonly Crumb[];
  /** Without a slash at its end. */
  siteUrl: string;
  skillName: (slug: string) => string;
  /** Under which official groups the role is counted, each with whose code it is. */
  occupationCodes: readonly string[];
};

const LANGUAGE = 'en';

/** The graph of a guide's page: where it stands, the article, its steps, its questions, the occupation. */
export const guideJsonLd = (page: Page): Graph => {
  const { guide, crumbs, siteUrl } = page;
  const ids = idsOf(guide, siteUrl);
  return graph([
    { ...breadcrumbList(crumbs, siteUrl), '@id': ids.breadcrumb },
    articleOf(guide, siteUrl),
    publisherOf(siteUrl),
    stepsOf(guide, siteUrl),
    {
      '@type': 'FAQPage',
      '@id': ids.questions,
      isPartOf: { '@id': ids.article },
      mainEntity: guide.questions.map((question) => questionOf(question, guide, siteUrl)),
    },
    occupationOf(page),
  ]);
};

/** The graph of a step's own page at the last of the crumbs: where it stands, and what one learns there. */
export const stepJsonLd = (
  { guide, crumbs, siteUrl, skillName }: Omit<Page, 'occupationCodes'>,
  step: Step,
): Graph => {
  const { article } = idsOf(guide, siteUrl);
  const url = siteUrl + routes.step(guide.role, step.id);
  return graph([
    breadcrumbList(crumbs, siteUrl),
    {
      '@type': 'LearningResource',
      '@id': `${url}#main`,
      url,
      name: `Step ${step.number}: ${step.title}`,
      description: step.summary,
      position: step.number,
      inLanguage: LANGUAGE,
      teaches: taughtIn([step], skillName),
      publisher: publisherOf(siteUrl),
      isPartOf: {
        '@type': 'Article',
        '@id': article,
        url: siteUrl + routes.guide(guide.role),
        headline: guide.title,
      },
    },
  ]);
};

const graph = (things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

/** What the parts are called by. Those that have a place on the page are called by it. */
const idsOf = ({ role }: Guide, siteUrl: string) => {
  const at = (id: string): string => siteUrl + routes.guide(role, id);
  return {
    article: at('main'),
    steps: at('contents'),
    questions: at('faq'),
    breadcrumb: at('breadcrumb'),
    occupation: at('occupation'),
    publisher: `${siteUrl}/#publisher`,
  };
};

const articleOf = (guide: Guide, siteUrl: string): Exclude<Article, string> => {
  const ids = idsOf(guide, siteUrl);
  const page = siteUrl + routes.guide(guide.role);
  const published = guide.changes.map(({ date }) => date).sort()[0];
  return {
    '@type': 'Article',
    '@id': ids.article,
    headline: guide.title,
    description: guide.summary,
    ...(published && { datePublished: published }),
    dateModified: guide.updated,
    inLanguage: LANGUAGE,
    author: { '@id': ids.publisher },
    publisher: { '@id': ids.publisher },
    image: {
      '@type': 'ImageObject',
      url: siteUrl + routes.guideCard(guide.role),
      width: '1200 px',
      height: '630 px',
    },
    mainEntityOfPage: { '@type': 'WebPage', '@id': page, breadcrumb: { '@id': ids.breadcrumb } },
    mainEntity: { '@id': ids.steps },
    about: { '@id': ids.occupation },
  };
};

const publisherOf = (siteUrl: string): Exclude<Organization, string> => ({
  '@type': 'Organization',
  '@id': `${siteUrl}/#publisher`,
  name: 'Waymark',
  url: `${siteUrl}/`,
});

const stepsOf = (guide: Guide, siteUrl: string): Exclude<ItemList, string> => ({
  '@type': 'ItemList',
  '@id': idsOf(guide, siteUrl).steps,
  itemListElement: guide.steps.map(({ number, title, id }) => ({
    '@type': 'ListItem',
    position: number,
    name: title,
    url: siteUrl + routes.guide(guide.role, id),
  })),
});

/** The answer is HTML, as the page shows it, with whole addresses. */
const questionOf = (
  { id, question, html }: Guide['questions'][number],
  { role }: Guide,
  siteUrl: string,
): Exclude<Question, string> => ({
  '@type': 'Question',
  url: siteUrl + routes.guide(role, id),
  name: question,
  acceptedAnswer: { '@type': 'Answer', text: html.replaceAll(' href="/', ` href="${siteUrl}/`) },
});

const occupationOf = ({ guide, siteUrl, skillName, occupationCodes }: Page): Exclude<Occupation, string> => ({
  '@type': 'Occupation',
  '@id': idsOf(guide, siteUrl).occupation,
  name: guide.roleName,
  description: guide.roleSummary,
  ...(occupationCodes.length > 0 && { occupationalCategory: occupationCodes }),
  skills: taughtIn(guide.steps, skillName),
});

/** The names of what these steps teach, each once, in the order of the text. */
const taughtIn = (steps: readonly Step[], skillName: Page['skillName']): string[] =>
  skillsOf(steps.flatMap((step) => step.topics)).map(skillName);
