/** Every address of the site as a function. Queries are given ready made (see `lib/jobs/filter-address.ts`). */

const withQuery = (path: string, query: string, fragment = ''): string =>
  `${path}${query ? `?${query}` : ''}${fragment ? `#${fragment}` : ''}`;

/** Fragments of a guide that are ours: no content id may be one of them. */
export const RESERVED_IDS = ['main', 'jobs', 'faq', 'related', 'contents', 'filter', 'results'] as const;

export const routes = {
  home: () => '/',
  guides: () => '/guides',
  guide: (role: string, id = '') => withQuery(`/guides/${role}`, '', id),
  /** The guide with its panel filtered in place. */
  guideJobs: (role: string, query: string) => withQuery(`/guides/${role}`, query, 'jobs'),
  step: (role: string, step: string) => `/guides/${role}/steps/${step}`,
  resource: (role: string, resource: string) => `/guides/${role}/${resource}`,
  jobs: (query = '') => withQuery('/jobs', query),
  job: (id: string) => `/jobs/${id}`,
  saved: (query = '') => withQuery('/saved', query),
  jobsJson: (query = '') => withQuery('/jobs.json', query),
  jobsAtom: (query = '') => withQuery('/jobs.atom', query),
  jobsCsv: (query = '') => withQuery('/jobs.csv', query),
  openApi: () => '/openapi.json',
  errorPage: () => '/error-page',
} as const;
