/** The one reader of `process.env`. Everything an operator can set stands here, with its default. */
export type Settings = {
  /** TCP port to listen on; 0 lets the system choose. */
  port: number;
  /** Addresses to listen on. Unset `HOST`: this machine only, by either address family. */
  hosts: readonly string[];
  /** The site's public origin, without a slash at the end: canonical addresses and feeds begin with it. */
  siteUrl: string;
  /** Path of the SQLite file. */
  databaseFile: string;
  /** Address of a PostgreSQL database, used instead of the file; null: the file. */
  databaseUrl: string | null;
  /** Pages nobody has asked for before that one client may cause a second; with a burst of fifteen times that. */
  missesPerSecond: number;
  /** A proxy of ours stands in front: the reader is whom it names last in `X-Forwarded-For`. */
  trustProxy: boolean;
  /** How often the job boards that are due are polled, in milliseconds; null: only by hand. */
  syncEveryMs: number | null;
  /** Development: no page cache, pages reload on save. */
  dev: boolean;
};

/** The environment cannot be used as it is; the message says all of why. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from an environment. Throws one `SettingsError` that lists every value it cannot use, with what
 * to write instead, so that an operator mends them in one go.
 */
export const readSettings = (env: Record<string, string | undefined>): Settings => {
  const faults: string[] = [];
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    faults.push(`PORT is "${env.PORT}": write a whole number from 0 to 65535, such as PORT=3000.`);
  }
  const missesPerSecond = Number(env.MISSES_PER_SECOND || 2);
  if (!(missesPerSecond > 0)) {
    faults.push(
      `MISSES_PER_SECOND is "${env.MISSES_PER_SECOND}": write a number above 0, such as MISSES_PER_SECOND=2.`,
    );
  }
  if (env.TRUST_PROXY && !/^[01]$/.test(env.TRUST_PROXY)) {
    faults.push(`TRUST_PROXY is "${env.TRUST_PROXY}": write TRUST_PROXY=1, or leave it unset.`);
  }
  const siteUrl = env.SITE_URL || `http://localhost:${port}`;
  const origin = originOf(siteUrl);
  if (env.SITE_URL && !origin) {
    faults.push(
      `SITE_URL is "${siteUrl}": write an origin without a path, such as SITE_URL=https://example.org.`,
    );
  }
  if (env.DATABASE_URL && !isPostgres(env.DATABASE_URL)) {
    // Its value is not told: it may hold a password.
    faults.push(
      'DATABASE_URL is no address of PostgreSQL: write postgres://user:password@host/database, with %23 for a # in the password and the like, or leave it unset and use DATABASE_FILE.',
    );
  }
  const syncEveryMs = env.SYNC_EVERY ? durationOf(env.SYNC_EVERY) : null;
  if (env.SYNC_EVERY && (syncEveryMs === null || syncEveryMs < 5 * MINUTE_MS || syncEveryMs > DAY_MS)) {
    faults.push(
      `SYNC_EVERY is "${env.SYNC_EVERY}": write minutes or hours from 5m to 24h, such as SYNC_EVERY=1h, or leave it unset.`,
    );
  }
  if (faults.length)
    throw new SettingsError(`The environment holds values that cannot be used.\n${faults.join('\n')}`);
  return {
    port,
    hosts: env.HOST ? [env.HOST] : ['127.0.0.1', '::1'],
    siteUrl: origin ?? '',
    databaseFile: env.DATABASE_FILE || 'data/waymark.sqlite',
    databaseUrl: env.DATABASE_URL || null,
    missesPerSecond,
    trustProxy: env.TRUST_PROXY === '1',
    syncEveryMs,
    dev: env.WAYMARK_DEV === '1',
  };
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** "30m" or "6h" in milliseconds; null for anything else. */
const durationOf = (text: string): number | null => {
  const [, number, unit] = /^(\d{1,4})([mh])$/.exec(text.trim()) ?? [];
  return number === undefined ? null : Number(number) * MINUTE_MS * (unit === 'h' ? 60 : 1);
};

const isPostgres = (text: string): boolean => /^postgres(?:ql)?:$/.test(URL.parse(text)?.protocol ?? '');

const originOf = (text: string): string | null => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) return null;
  return url.pathname === '/' ? url.origin : null;
};

let read: Settings | undefined;

/** This process's settings, read when first asked for, so that a bad value is told where it can be caught. */
export const settings = (): Settings => {
  read ??= readSettings(process.env);
  return read;
};
