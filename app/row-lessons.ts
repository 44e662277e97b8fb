import type { RowLessons } from '@/components/jobs/row-lessons-text.tsx';
import { skillName } from '@/lib/content/content.ts';
import type { Guide } from '@/lib/content/guide.ts';
import { lessonsFor } from '@/lib/content/taught-at.ts';
import type { Job } from '@/lib/jobs/job.ts';
import { market } from '@/lib/jobs/market.ts';

/**
 * What jobs name of a guide, for the rows beside it; null for a job without a description, of which nothing can be
 * told. Skills that the guide does not teach come in the order of how many of the role's jobs name them.
 */
export const rowLessons = (
  guide: Guide,
  stepHref: (step: string) => string,
): ((job: Job) => RowLessons | null) => {
  const { readFilter, demand } = market();
  const ranked = demand(readFilter({ role: guide.role }))
    .skills()
    .map(({ skill }) => skill);
  const places = new Map(ranked.map((skill, place) => [skill, place]));
  const place = (skill: string): number => places.get(skill) ?? ranked.length;
  return ({ hasText, skills }) => {
    if (!hasText) return null;
    const { guides, untaught } = lessonsFor([guide], skills, [guide.role]);
    const steps = new Map(guides.flatMap(({ topics }) => topics.map(({ step }) => [step.id, step.number])));
    return {
      named: skills.length,
      steps: Array.from(steps, ([id, number]) => ({ number, href: stepHref(id) })),
      untaught: untaught.toSorted((a, b) => place(a) - place(b)).map(skillName),
    };
  };
};
