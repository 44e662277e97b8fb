/** Every bound of the edge, in one place. Times in milliseconds, sizes in bytes. */
export type Limits = {
  /** Longest path and query that is read at all. */
  targetLength: number;
  /** Most `key=value` pairs: thousands of them held Next for more than a second. */
  queryKeys: number;
  /** How long Next may take for one page, from first to last byte. */
  innerTimeoutMs: number;
  /** Largest answer read from Next. */
  innerBytes: number;
  /** Largest answer kept in the cache. */
  keptBytes: number;
  /** Room for addresses without a query. */
  pagesBytes: number;
  /** Room for addresses with a query, apart, so that they cannot push the guides out. */
  queriesBytes: number;
  /** Of addresses with a query, answers with a longer body than this stand apart: tables, not pages. */
  largeBytes: number;
  /** Room for those, so that a few of them cannot push all searches out. */
  largeQueriesBytes: number;
  /** How many addresses are remembered as leading nowhere. */
  missingAddresses: number;
  /** How long a reader waits for a new page before the one of the version before is sent. */
  patienceMs: number;
  /** How long a failed render is not tried again. */
  failureMs: number;
  rendersAtOnce: number;
  rendersWaiting: number;
  /** Refill of one client's bucket: renders a second that this client may cause. */
  missesPerSecond: number;
  missBurst: number;
  /** How many clients' buckets are kept. */
  clients: number;
};

export const DEFAULT_LIMITS: Limits = {
  targetLength: 2_048,
  queryKeys: 60,
  innerTimeoutMs: 10_000,
  innerBytes: 16 * 1024 * 1024,
  keptBytes: 8 * 1024 * 1024,
  pagesBytes: 64 * 1024 * 1024,
  queriesBytes: 32 * 1024 * 1024,
  largeBytes: 256 * 1024,
  largeQueriesBytes: 12 * 1024 * 1024,
  missingAddresses: 5_000,
  patienceMs: 300,
  failureMs: 5_000,
  rendersAtOnce: 4,
  rendersWaiting: 16,
  missesPerSecond: 2,
  missBurst: 30,
  clients: 20_000,
};
