import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { guideProps } from '../../app/guide-props.ts';
import { GuideArticle } from '../../components/guide/guide-article.tsx';
import { guides } from '../../lib/content/content.ts';
import type { Guide } from '../../lib/content/guide.ts';
import type { JobFilter } from '../../lib/jobs/filter.ts';

/** What `bench-demand.ts` measures, as a bundle: Node runs no JSX. */

const [written] = guides;
if (!written) throw new Error('No guide is written.');
export const guide: Guide = written;

/** The same words with no skill and no nearby role to say a figure of. */
export const bareGuide: Guide = {
  ...guide,
  neighbours: [],
  steps: guide.steps.map((step) => ({
    ...step,
    topics: step.topics.map((topic) => ({
      ...topic,
      skills: [],
      points: topic.points.map((point) => ({ ...point, skills: [] })),
    })),
  })),
};

/** The figures of a guide in a state, every one of them asked for. */
export const figuresOf = (of: Guide, filter: JobFilter): void => {
  const { demand } = guideProps(of, filter);
  for (const { topics } of of.steps)
    for (const { skills, points } of topics) {
      demand.ofEach(skills);
      for (const point of points) demand.ofAny(point.skills);
    }
};

/** The HTML of a guide's article in a state, its figures counted anew. */
export const articleOf = (of: Guide, filter: JobFilter): string =>
  renderToStaticMarkup(createElement(GuideArticle, { ...guideProps(of, filter), today: '2026-01-01' }));
