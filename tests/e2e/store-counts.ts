import { DatabaseSync } from 'node:sqlite';

/** A job as its rows in the store say it, its posts put together. */
export type CountedJob = {
  company: string;
  roles: string[];
  skills: Set<string>;
  hasText: boolean;
  workplace: string | null;
};

type Body = {
  hiringOrganization: { slug: string };
  roles: { role: string }[];
  skills: string[];
  workplaceType: string | null;
};

/** Every open job of a database, read row by row: a count to hold the site's own against. */
export const jobsIn = (databaseFile: string): CountedJob[] => {
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  const rows = database
    .prepare(
      "SELECT job_group, has_text, body FROM postings WHERE status = 'open' ORDER BY json_extract(body, '$.key')",
    )
    .all();
  database.close();
  const jobs = new Map<string, CountedJob>();
  for (const { job_group: group, has_text: hasText, body } of rows) {
    const post: Body = JSON.parse(String(body));
    // The post with the lowest key speaks for all of its job; the skills of all add up.
    const job = jobs.get(String(group)) ?? {
      company: post.hiringOrganization.slug,
      roles: post.roles.map(({ role }) => role),
      skills: new Set<string>(),
      hasText: false,
      workplace: post.workplaceType,
    };
    jobs.set(String(group), job);
    for (const skill of post.skills) job.skills.add(skill);
    if (hasText === 1) job.hasText = true;
  }
  return [...jobs.values()];
};

/** "named in 38 of 112 open jobs (34 %) · 29 employers", counted by a loop. */
export const countedText = (jobs: readonly CountedJob[], skills: readonly string[], word: string): string => {
  let named = 0;
  const employers = new Set<string>();
  for (const job of jobs) {
    if (!skills.some((skill) => job.skills.has(skill))) continue;
    named += 1;
    employers.add(job.company);
  }
  const percent = Math.round((100 * named) / jobs.length);
  const share = named > 0 && percent === 0 ? 'under 1 %' : `${percent} %`;
  return `named in ${named} of ${jobs.length} ${word} (${named < jobs.length && percent === 100 ? 'over 99 %' : share}) · ${employers.size} employer${employers.size === 1 ? '' : 's'}`;
};
