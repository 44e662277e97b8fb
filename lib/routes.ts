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
  /** What the openings of a role ask for, of all of them or of those in a filter state. */
  demand: (role: string, query = '', id = '') => withQuery(`/guides/${role}/demand`, query, id),
  /** The figures of one chart of that page. */
  demandCsv: (role: string, chart: string, query = '') =>
    withQuery(`/guides/${role}/demand/${chart}.csv`, query),
  /** The sets of skills that a role's openings name together, for the script that shows reach. */
  namedSets: (role: string) => `/guides/${role}/named-sets.json`,
  allDemandCsv: () => '/demand.csv',
  /** How every figure is made. */
  method: (id = '') => withQuery('/method', '', id),
  methodSkills: () => '/method/skills.json',
  methodRoles: () => '/method/roles.json',
  /** Two roles beside each other, whichever is asked for first: one pair is one page. */
  compare: (a: string, b: string) => `/compare/${[a, b].sort().join('/')}`,
  compareCsv: (a: string, b: string) => `/compare/${[a, b].sort().join('/')}/skills.csv`,
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
  /** The same where two roles cannot be compared. */
  missingComparison: () => '/missing/compare',
  errorPage: () => '/error-page',
} as const;
