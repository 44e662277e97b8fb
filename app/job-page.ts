import type { Alternative } from '@/components/jobs/job-ended.tsx';
import type { RoleLink } from '@/components/jobs/job-facts.tsx';
import type { GuideLessons } from '@/components/jobs/job-skills.tsx';
import { everyRole, guideOf, guides, roleName, skillName } from '@/lib/content/content.ts';
import { lessonsFor } from '@/lib/content/taught-at.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import type { Job } from '@/lib/jobs/job.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { boardHref } from './panel.ts';

/** What stands around one job: links to the board and to the guides. */

/** Open jobs that are shown beside one. */
const MOST_SIMILAR = 5;

export const similarJobs = (job: Job): Job[] => market().similar(job, MOST_SIMILAR);

/** The employer's open jobs; null where there is none. */
export const employerJobs = ({ company }: Job): { total: number; href: string } | null => {
  const { readFilter, search } = market();
  const filter = readFilter({ company: company.slug });
  // A name that makes no address of ours would choose nothing, which is every job.
  const total = filter.company.length > 0 ? search(filter, 1).total : 0;
  return total > 0 ? { total, href: routes.jobs(filterQuery(filter)) } : null;
};

export const roleLinks = (job: Job): RoleLink[] =>
  job.roles.map(({ role, evidence }) => ({
    name: roleName(role),
    href: routes.guide(role),
    hasGuide: guideOf(role) !== null,
    isLikely: evidence === 'description',
  }));

/** The skills a job names: with the topics that teach them, and those that no guide teaches. */
export const jobLessons = (job: Job): { lessons: GuideLessons[]; untaught: SkillLink[] } => {
  const roles = job.roles.map(({ role }) => role);
  const { guides: found, untaught } = lessonsFor(guides, job.skills, roles);
  const links = (skills: readonly string[]): SkillLink[] =>
    skills.map((skill) => ({
      name: skillName(skill),
      href: boardHref({ skill, ...(roles[0] ? { role: roles[0] } : {}) }),
    }));
  return {
    lessons: found.map(({ role, roleName, topics }) => ({
      guide: { name: `the ${roleName} guide`, href: routes.guide(role) },
      topics: topics.map(({ step, number, title, href, skills }) => ({
        name: `${number} ${title}`,
        href,
        step: { name: `Step ${step.number}: ${step.title}`, href: routes.step(role, step.id) },
        skills: links(skills),
      })),
    })),
    untaught: links(untaught),
  };
};

type SkillLink = { name: string; href: string };

/** Where to look instead of a job that has closed: its roles and its employer where they have open jobs, or all. */
export const alternativesTo = (job: Job): Alternative[] => {
  const { readFilter, search, isSample, size } = market();
  const jobs = (count: number): string => plural(count, jobWord(isSample));
  const ofRoles = job.roles.flatMap(({ role }) => {
    const { total } = search(readFilter({ role }), 1);
    const name = everyRole.find(({ slug }) => slug === role)?.plural ?? roleName(role);
    return total > 0 ? [{ words: `${jobs(total)} for ${name}`, href: boardHref({ role }) }] : [];
  });
  const employer = employerJobs(job);
  const found = [
    ...ofRoles,
    ...(employer ? [{ words: `${jobs(employer.total)} at ${job.company.name}`, href: employer.href }] : []),
  ];
  return found.length > 0 ? found : [{ words: `${jobs(size)} in all`, href: routes.jobs() }];
};
