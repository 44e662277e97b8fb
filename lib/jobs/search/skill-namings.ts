import type { Column } from './column.ts';

/** How many jobs with a description name one skill, and how many employers they are of. */
export type SkillNaming = { skill: string; jobs: number; employers: number };

/** Every skill that these rows name: the most often named first, then by employers, then by slug. */
export const skillNamings = (
  rows: Uint32Array,
  { skill, company }: { skill: Column; company: Column },
): SkillNaming[] => {
  const jobs = new Uint32Array(skill.values.length);
  const employers = new Uint32Array(skill.values.length);
  // With an employer's rows side by side, one look at the last employer of a skill tells whether it is a new one.
  const last = new Int32Array(skill.values.length).fill(-1);
  const employerOf = (row: number): number => company.codesAt(row)[0] ?? 0;
  for (const row of rows.toSorted((a, b) => employerOf(a) - employerOf(b))) {
    const employer = employerOf(row);
    for (const code of skill.codesAt(row)) {
      jobs[code] = (jobs[code] ?? 0) + 1;
      if (last[code] === employer) continue;
      last[code] = employer;
      employers[code] = (employers[code] ?? 0) + 1;
    }
  }
  return skill.values
    .map((slug, code) => ({ skill: slug, jobs: jobs[code] ?? 0, employers: employers[code] ?? 0 }))
    .filter((named) => named.jobs > 0)
    .sort((a, b) => b.jobs - a.jobs || b.employers - a.employers || (a.skill < b.skill ? -1 : 1));
};
