import type { GuideDemand } from '@/components/guide/guide-demand.ts';
import { hoursText } from '@/components/ui/hours-text.ts';
import { type Source, type Step, skillsOf, type Topic } from '@/lib/content/guide.ts';
import { dayText } from '@/lib/day.ts';
import { type Blocks, blocksOf, cutAt, movedDown } from './authors-text.ts';
import { namedMarkdown, proofMarkdown, stepNamedMarkdown } from './named-markdown.ts';
import { box, heading, item, link, list, paragraph } from './nodes.ts';

export type Place = {
  /** The page's whole address, to which its texts' links are relative. */
  page: string;
  /** The whole address of a path of the site, or of an id of the page. */
  whole: (href: string) => string;
  demand: GuideDemand;
};

/** One step under a heading of depth 2, its topics under headings of depth 3. */
export const stepMarkdown = (step: Step, place: Place): Blocks => {
  const { lead, sections } = cutAt(2, blocksOf(step.markdown, place.page));
  if (sections.length !== step.topics.length)
    throw new Error(
      `${step.file}: has ${sections.length} headings "##" for ${step.topics.length} topics: write each at the margin, in no quotation or list`,
    );
  return [
    heading(2, `Step ${step.number}: ${step.title}`),
    paragraph(
      link(place.whole(`#${step.id}`)),
      ` · About ${hoursText(step.hours)} · checked on ${dayText(step.checkedOn)}`,
    ),
    ...stepNamedMarkdown(skillsOf(step.topics), place),
    ...movedDown(lead, 1, 3),
    ...step.topics.flatMap((topic, at) =>
      topicMarkdown(topic, `${step.number}.${at + 1}`, sections[at] ?? [], place),
    ),
    ...sourcesMarkdown(step.sources, 3, `Step ${step.number}`),
  ];
};

const topicMarkdown = (topic: Topic, number: string, blocks: Blocks, place: Place): Blocks => {
  const { lead, sections } = cutAt(3, blocks);
  return [
    heading(3, `${number} ${topic.title}`),
    paragraph(link(place.whole(`#${topic.id}`)), ` · About ${hoursText(topic.hours)}, our estimate`),
    ...movedDown(lead, 1, 3),
    ...topic.points.flatMap((point, at) => [
      heading(4, point.title),
      ...movedDown(sections[at] ?? [], 1, 4),
      ...proofMarkdown(point.skills, place),
    ]),
    heading(4, 'Before you go on, you can'),
    list(topic.ableTo.map(box)),
    heading(4, 'Learn it free'),
    list(topic.resources.map(({ title, by, url, note }) => item(link(url, title), ` · ${by}. ${note}`))),
    ...namedMarkdown(topic.skills, place),
  ];
};

/** Where the figures of a text come from; nothing where none are cited. */
export const sourcesMarkdown = (sources: readonly Source[], depth: 3 | 4, of: string): Blocks =>
  sources.length === 0
    ? []
    : [
        heading(depth, `Sources of ${of}`),
        list(
          sources.map(({ title, publisher, year, url, note }) =>
            item(link(url, title), `, ${publisher}, ${year}${note ? `. ${note}` : ''}`),
          ),
        ),
      ];
