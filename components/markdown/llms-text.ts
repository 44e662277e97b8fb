import { SAMPLE_WORDS } from '@/components/site/sample-notice.tsx';
import type { Guide } from '@/lib/content/guide.ts';
import { GROUP_NAMES } from '@/lib/jobs/filter.ts';
import { routes } from '@/lib/routes.ts';
import { heading, item, link, list, paragraph, quote } from './nodes.ts';
import { writeMarkdown } from './write-markdown.ts';

type Site = { guides: readonly Guide[]; siteUrl: string; isSample: boolean };

/** The site for programs that read, in the form of llmstxt.org: title, summary, a few words, lists of links. */
export const llmsText = ({ guides, siteUrl, isSample }: Site): string => {
  const entry = (href: string, name: string, note: string) => item(link(siteUrl + href, name), `: ${note}`);
  return writeMarkdown([
    heading(1, 'Waymark'),
    quote(
      paragraph(
        'Career guides that read the job market, and a job market that links back to the guides: numbered steps, questions and sources beside the open jobs of each role. No login, no cookies, no JavaScript needed.',
      ),
    ),
    ...(isSample ? [paragraph(SAMPLE_WORDS)] : []),
    paragraph(
      'What the numbers say: each count has its denominator and its day; a skill is “named” by a job, which is not “required”; a level or pay that a job does not state is “not stated”, never guessed; sample openings are called samples. Please keep these words when you quote a number.',
    ),
    paragraph(
      'A guide’s page answers in Markdown too when it is asked with “Accept: text/markdown”. Its steps, topics and questions have ids that last: an address with such a fragment goes on leading there.',
    ),
    heading(2, 'Guides'),
    list(guides.map(({ role, title, summary }) => entry(routes.guideMarkdown(role), title, summary))),
    heading(2, 'Resources'),
    list(
      guides.flatMap(({ role, resources }) =>
        resources.map(({ slug, title, summary }) => entry(routes.resource(role, slug), title, summary)),
      ),
    ),
    heading(2, 'Open jobs'),
    list([
      entry(routes.jobsJson(), 'Jobs as JSON', 'a page of twenty with the count of every filter value'),
      entry(
        routes.jobsAtom(),
        'Jobs as an Atom feed',
        'the first fifty, and what closed in the last 30 days',
      ),
      entry(routes.jobsCsv(), 'Jobs as CSV', 'the whole result, at most 5,000 rows'),
      entry(routes.openApi(), 'OpenAPI', 'every parameter, its values and what the answers hold'),
    ]),
    heading(2, 'What the jobs name'),
    list([
      entry(routes.allDemandCsv(), 'Skills by role as CSV', 'how many jobs name each skill, of how many'),
      ...guides.map(({ role, roleName }) =>
        entry(routes.demand(role), `Demand: ${roleName}`, 'skills, levels, workplaces and pay of its jobs'),
      ),
      entry(routes.method(), 'Method', 'how each number is made, and how to make it again'),
    ]),
    heading(2, 'Filters'),
    list([
      ...EXAMPLES.map(([query, note]) => entry(routes.jobsJson(query), `/jobs.json?${query}`, note)),
      item(
        `Keys: q (words in title, company, place and skills), ${GROUP_NAMES.join(', ')}, sort, page. Several values of one key: any will do; several skills: all of them. What is unknown is ignored. The same query works on /jobs, /jobs.json, /jobs.atom and /jobs.csv.`,
      ),
    ]),
    heading(2, 'Optional'),
    list([
      ...guides.map(({ role, title }) =>
        entry(routes.guideChanges(role), `Changes: ${title}`, 'what changed in the guide, as an Atom feed'),
      ),
      ...guides.map(({ role, title }) =>
        entry(routes.guideFile(role), `File: ${title}`, 'the whole guide as one HTML file to keep'),
      ),
      entry(routes.guides(), 'All guides', 'written and not yet written, with their jobs'),
    ]),
  ]);
};

/** Written as people write them: each is one way to ask, and what it means. */
const EXAMPLES = [
  ['role=backend-developer&level=entry', 'entry-level jobs whose title or text says the role'],
  ['skill=python&skill=postgresql&workplace=remote', 'remote jobs that name both skills'],
  ['country=DE&pay=stated&posted=7d', 'jobs in Germany that state pay, posted within seven days'],
] as const;
