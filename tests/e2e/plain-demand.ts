import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/**
 * What openings name, counted a second time: straight from the rows of a SQLite store by plain loops, with none of
 * the site's own code. Pages are compared with it.
 */

const BODY = z.object({
  key: z.string(),
  id: z.string(),
  group: z.string(),
  title: z.string(),
  hiringOrganization: z.object({ slug: z.string() }),
  validThrough: z.string().nullable(),
  workplaceType: z.string().nullable(),
  level: z.string().nullable(),
  roles: z.array(z.object({ role: z.string(), evidence: z.string() })),
  skills: z.array(z.string()),
  baseSalary: z.array(
    z.object({ min: z.number().nullable(), max: z.number().nullable(), raw: z.string().nullable() }),
  ),
  experienceRequirements: z.array(
    z.object({ kind: z.string(), min: z.number().optional(), quote: z.string() }),
  ),
});
type Body = z.infer<typeof BODY>;

export type PlainJob = {
  id: string;
  title: string;
  employer: string;
  roles: string[];
  skills: Set<string>;
  hasText: boolean;
  level: string | null;
  workplace: string | null;
  isPaid: boolean;
  asked: Body['experienceRequirements'];
};

/** Every open job of a store: the posts of a group are one job, for which the post with the lowest key speaks. */
export const plainJobs = (databaseFile: string): PlainJob[] => {
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  const rows = database.prepare("SELECT body, has_text FROM postings WHERE status = 'open'").all();
  database.close();
  const today = new Date().toISOString().slice(0, 10);
  const groups = new Map<string, { body: Body; hasText: boolean }[]>();
  for (const row of rows) {
    const body = BODY.parse(JSON.parse(String(row.body)));
    if (body.validThrough !== null && body.validThrough.slice(0, 10) < today) continue;
    const posts = groups.get(body.group) ?? [];
    posts.push({ body, hasText: row.has_text === 1 });
    groups.set(body.group, posts);
  }
  const jobs: PlainJob[] = [];
  for (const posts of groups.values()) {
    posts.sort((a, b) => (a.body.key < b.body.key ? -1 : 1));
    const speaker = posts[0]?.body;
    if (!speaker) continue;
    const skills = new Set<string>();
    let hasText = false;
    let isPaid = false;
    let asked: Body['experienceRequirements'] = [];
    for (const post of posts) {
      for (const skill of post.body.skills) skills.add(skill);
      if (post.hasText) hasText = true;
      for (const { min, max, raw } of post.body.baseSalary)
        if (min !== null || max !== null || /[1-9]/.test(raw ?? '')) isPaid = true;
      if (asked.length === 0) asked = post.body.experienceRequirements;
    }
    jobs.push({
      id: speaker.id,
      title: speaker.title,
      employer: speaker.hiringOrganization.slug,
      roles: speaker.roles.map(({ role }) => role),
      skills,
      hasText,
      level: speaker.level,
      workplace: speaker.workplaceType,
      isPaid,
      asked,
    });
  }
  return jobs;
};

/** "38 of 112 (34 %) · 29 employers" in numbers, of the jobs that name at least one of the skills. */
export const plainNaming = (jobs: readonly PlainJob[], skills: readonly string[]) => {
  let [naming, of] = [0, 0];
  const employers = new Set<string>();
  for (const job of jobs) {
    if (!job.hasText) continue;
    of += 1;
    if (!skills.some((skill) => job.skills.has(skill))) continue;
    naming += 1;
    employers.add(job.employer);
  }
  return { jobs: naming, of, employers: employers.size };
};

/** The fixed wording of such a figure, `of` what: "open jobs", "sample jobs". */
export const plainWords = (all: readonly PlainJob[], skills: readonly string[], of: string): string => {
  const counts = plainNaming(all, skills);
  const number = (count: number): string => count.toLocaleString('en');
  const rounded = Math.round((100 * counts.jobs) / counts.of);
  const rest = rounded === 100 && counts.jobs < counts.of ? 'over 99 %' : `${rounded} %`;
  const share = rounded === 0 && counts.jobs > 0 ? 'under 1 %' : rest;
  const employers = `${number(counts.employers)} employer${counts.employers === 1 ? '' : 's'}`;
  return `named in ${number(counts.jobs)} of ${number(counts.of)} ${of} (${share}) · ${employers}`;
};
