/** Every address of the site as a function. Queries are given ready made (see `lib/jobs/filter-address.ts`). */

const withQuery = (path: string, query: string, fragment = ''): string =>
  `${path}${query ? `?${query}` : ''}${fragment ? `#${fragment}` : ''}`;

/** Places of a guide's page that are ours: texts may link to them. */
export const GUIDE_PLACES = ['main', 'jobs', 'faq', 'related', 'contents', 'changes'] as const;

/** Fragments of pages that are ours: no content id may be one of them. */
export const RESERVED_IDS = [...GUIDE_PLACES, 'filter', 'results', 'plan'] as const;

export const routes = {
  home: () => '/',
  guides: () => '/guides',
  guide: (role: string, id = '') => withQuery(`/guides/${role}`, '', id),
  /** The guide with its panel filtered in place. */
  guideJobs: (role: string, query: string) => withQuery(`/guides/${role}`, query, 'jobs'),
  step: (role: string, step: string, id = '') => withQuery(`/guides/${role}/steps/${step}`, '', id),
  resource: (role: string, resource: string) => `/guides/${role}/${resource}`,
  /** Ticked topics and the plan by hours: both stand in the query. */
  progress: (role: string, query = '', id = '') => withQuery(`/guides/${role}/progress`, query, id),
  progressJson: (role: string, query = '') => withQuery(`/guides/${role}/progress.json`, query),
  progressMarkdown: (role: string, query = '') => withQuery(`/guides/${role}/progress.md`, query),
  guideMarkdown: (role: string) => `/guides/${role}.md`,
  guideFile: (role: string) => `/guides/${role}.html`,
  guideChanges: (role: string) => `/guides/${role}/changes.atom`,
  llms: () => '/llms.txt',
  siteCard: () => '/card.png',
  guideCard: (role: string) => `/guides/${role}/card.png`,
  stepCard: (role: string, step: string) => `/guides/${role}/steps/${step}/card.png`,
  resourceCard: (role: string, resource: string) => `/guides/${role}/${resource}/card.png`,
  jobCard: (id: string) => `/jobs/${id}/card.png`,
  /** The board of a role, or all jobs. */
  boardCard: (query = '') => withQuery('/jobs.png', query),
  jobs: (query = '') => withQuery('/jobs', query),
  job: (id: string) => `/jobs/${id}`,
  saved: (query = '') => withQuery('/saved', query),
  jobsJson: (query = '') => withQuery('/jobs.json', query),
  jobsAtom: (query = '') => withQuery('/jobs.atom', query),
  jobsCsv: (query = '') => withQuery('/jobs.csv', query),
  openApi: () => '/openapi.json',
  /** What is sent, under 404, where a role has no such page. */
  missing: (role: string) => `/missing/${role}`,
  errorPage: () => '/error-page',
} as const;
