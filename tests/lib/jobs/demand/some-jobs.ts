import { jobFilterReader } from '../../../../lib/jobs/filter.ts';
import type { PostingRecord } from '../../../../lib/jobs/job.ts';
import type { Demand } from '../../../../lib/jobs/search/demand.ts';
import { indexOf } from '../../../../lib/jobs/search/index-builder.ts';
import { aPosting } from '../a-posting.ts';

const ROLES = ['backend-developer', 'data-engineer'];
const SKILLS = ['python', 'sql', 'nodejs', 'cobol'];
const NOW = new Date('2026-11-22T10:00:00Z');
const readFilter = jobFilterReader({ roles: new Set(ROLES), skills: new Set(SKILLS) });
const vocabulary = {
  roles: ROLES,
  generic: { role: 'software-engineer', beside: [] },
  skillNames: new Map<string, string>(),
};

/** What these postings ask for, of all of them or of a filter state. */
export const demandIn = (postings: readonly PostingRecord[], state: Record<string, string> = {}): Demand =>
  indexOf(postings, vocabulary).demand(readFilter(state), NOW);

/** So many jobs with a description, each of an employer of its own unless it is named. */
export const jobsNaming = (count: number, given: Partial<PostingRecord> & { employer?: string }) =>
  Array.from({ length: count }, () => {
    const { employer, ...rest } = given;
    const posting = aPosting({ hasText: true, ...rest });
    const slug = employer ?? posting.id;
    return { ...posting, hiringOrganization: { name: slug, slug } };
  });
