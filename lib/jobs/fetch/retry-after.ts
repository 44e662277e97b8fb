const DAY_MS = 86_400_000;

/**
 * The pause that a `Retry-After` header asks for, in milliseconds: seconds or a date (RFC 9110, 10.2.3). At most a
 * day; null when there is none to read.
 */
export const retryAfterMs = (header: string | null, now: number): number | null => {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), DAY_MS);
};
