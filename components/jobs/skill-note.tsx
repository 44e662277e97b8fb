import type { JobFilter } from '@/lib/jobs/filter.ts';

/** Said where a skill is chosen: not every source gives a text to read. */
export const SkillNote = ({ filter }: { filter: JobFilter }) =>
  filter.skill.length > 0 && (
    <p className="text-sm text-muted">
      Of jobs without a description only the title can name a skill, so some that ask for it are missing here.
    </p>
  );
