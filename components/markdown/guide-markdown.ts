import { type GuideProps, WHAT_THEY_NAME } from '@/components/guide/guide-article.tsx';
import { SAMPLE_WORDS } from '@/components/site/sample-notice.tsx';
import { hoursText } from '@/components/ui/hours-text.ts';
import type { Guide } from '@/lib/content/guide.ts';
import { dayText } from '@/lib/day.ts';
import { routes } from '@/lib/routes.ts';
import { type Blocks, blocksOf, movedDown } from './authors-text.ts';
import { nearMarkdown } from './named-markdown.ts';
import { heading, item, link, list, paragraph, quote } from './nodes.ts';
import { type Place, sourcesMarkdown, stepMarkdown } from './step-markdown.ts';
import { writeMarkdown } from './write-markdown.ts';

/** `siteUrl` without a slash at its end; `day` is the ISO day of the figures. */
export type GuideDocument = GuideProps & { siteUrl: string; day: string; isSample: boolean };

/**
 * The guide as one document in GitHub's Markdown: every word and figure of its page, each step, topic and question
 * with the address of its place there. All links are whole addresses.
 */
export const guideMarkdown = (document: GuideDocument): string => {
  const { guide, openJobs, neighbours, siteUrl, day, isSample, demand } = document;
  const page = siteUrl + routes.guide(guide.role);
  const whole = (href: string): string => (href.startsWith('#') ? page + href : siteUrl + href);
  const place: Place = { page, whole, demand };
  return writeMarkdown([
    heading(1, guide.title),
    quote(paragraph(guide.summary)),
    paragraph(
      `Updated ${dayText(guide.updated)} · ${guide.minutes} minutes to read · ${hoursText(guide.hours)} to do · `,
      link(whole('#jobs'), openJobs),
      ' · ',
      link(whole(routes.demand(guide.role)), WHAT_THEY_NAME),
    ),
    paragraph('From ', link(page), `. Numbers of jobs are of ${dayText(day)}.`),
    ...(isSample ? [paragraph(SAMPLE_WORDS)] : []),
    ...movedDown(blocksOf(guide.markdown, page), 0, 1),
    ...guide.steps.flatMap((step) => stepMarkdown(step, place)),
    ...questionsMarkdown(guide, place),
    ...relatedMarkdown(guide, whole),
    ...(neighbours.length > 0 ? nearMarkdown(neighbours, place) : []),
    heading(2, 'Changes to this guide'),
    list(guide.changes.map(({ date, what }) => item(`${dayText(date)}: ${what}`))),
  ]);
};

const questionsMarkdown = ({ questions }: Guide, { page, whole }: Place): Blocks => [
  heading(2, 'FAQ'),
  ...questions.flatMap((one) => [
    heading(3, one.question),
    paragraph(link(whole(`#${one.id}`))),
    ...movedDown(blocksOf(one.markdown, page), 2, 3),
    ...sourcesMarkdown(one.sources, 4, 'this answer'),
  ]),
];

const relatedMarkdown = ({ role, resources }: Guide, whole: Place['whole']): Blocks => [
  heading(2, 'Related resources'),
  list(
    resources.map(({ slug, title, summary, minutes }) =>
      item(link(whole(routes.resource(role, slug)), title), `: ${summary} ${minutes} minutes to read.`),
    ),
  ),
];
