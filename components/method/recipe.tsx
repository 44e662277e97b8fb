import type { Naming } from '@/lib/jobs/search/demand.ts';
import { namedText } from '@/lib/jobs/wording/named-text.ts';
import { routes } from '@/lib/routes.ts';
import { Rule } from './rule.tsx';

export type RecipeProps = {
  /** A number of this site to compute again; null where nothing is counted. */
  example: { role: string; roleName: string; skill: string; skillName: string; naming: Naming } | null;
  siteUrl: string;
  /** Rows that `/jobs.csv` has at the most. */
  mostRows: number;
  isSample: boolean;
};

/** How to compute a number of this site again, with one that stands on it now. */
export const Recipe = ({ example, siteUrl, mostRows, isSample }: RecipeProps) => (
  <Rule id="recompute" title="Compute a number again">
    <p>
      Everything counted is in <a href={routes.jobsCsv()}>/jobs.csv</a>: one line a job, with the skills it
      names (<code>skills</code>, slugs joined by “ | ”), whether it has a description (
      <code>has_description</code>), the employer as counted (<code>company_slug</code>), its roles and which
      of them are only likely. The file takes every filter and has at most {mostRows.toLocaleString('en')}{' '}
      lines; its name says when it was cut. A role with more jobs is computed in parts, by level say.{' '}
      <a href={routes.allDemandCsv()}>/demand.csv</a> has every role and skill, computed.
    </p>
    {example && (
      <>
        <p>
          For example, {example.skillName} in {example.roleName} openings, which is now{' '}
          <strong>{namedText(example.naming, isSample)}</strong>:
        </p>
        <ol>
          <li>
            Fetch{' '}
            <a href={routes.jobsCsv(`role=${example.role}`)}>{routes.jobsCsv(`role=${example.role}`)}</a>:
            every job of the role, those whose description makes it likely among them.
          </li>
          <li>
            Keep the lines with <code>has_description</code> true. Their number is what the share is of:{' '}
            {example.naming.of.toLocaleString('en')}.
          </li>
          <li>
            Of these count the lines whose <code>skills</code> hold <code>{example.skill}</code> (the slug of{' '}
            {example.skillName} in <a href={routes.methodSkills()}>/method/skills.json</a>):{' '}
            {example.naming.jobs.toLocaleString('en')}.
          </li>
          <li>
            Count the different values of <code>company_slug</code> in them:{' '}
            {example.naming.employers.toLocaleString('en')}.
          </li>
        </ol>
        <p>The same in Python, which needs nothing installed:</p>
        {/* It scrolls by itself, so the keyboard has to reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <pre tabIndex={0}>
          <code>{scriptOf(example, siteUrl)}</code>
        </pre>
      </>
    )}
    <p>
      What is not handed on are the descriptions themselves: many sources forbid it. Whether a text names a
      skill can be checked on the page of each job, where the text and the skills stand side by side, with the
      rules of the vocabulary.
    </p>
  </Rule>
);

const scriptOf = ({ role, skill }: { role: string; skill: string }, siteUrl: string): string =>
  `import csv, io, urllib.request
text = urllib.request.urlopen("${siteUrl}${routes.jobsCsv(`role=${role}`)}").read().decode()
jobs = [job for job in csv.DictReader(io.StringIO(text)) if job["has_description"] == "true"]
named = [job for job in jobs if "${skill}" in job["skills"].split(" | ")]
print(len(named), "of", len(jobs), "from", len({job["company_slug"] for job in named}), "employers")`;
