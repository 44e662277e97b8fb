/** Dates as feeds write them: unix seconds or milliseconds, ISO with and without a zone, "… UTC", bare dates. */

const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(2000, 0, 1);
/** Ends later than this are a way to say "no end". */
const LATEST = Date.UTC(2100, 0, 1);
/** Seconds reach this in the year 5138, milliseconds did in 1973. */
const FIRST_MILLISECONDS = 1e11;

const BARE = /^(\d{4})-(\d{2})-(\d{2})$/;
const NUMBER = /^\d+(?:\.\d+)?$/;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?$/i;

const fromCalendar = (
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number | null => {
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  const kept = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return kept && hour < 24 && minute < 60 && second < 60 ? time : null;
};

type Read = { time: number; text: string };
const instant = (time: number | null): Read | null =>
  time === null || !Number.isFinite(time) || Math.abs(time) > 8.64e15
    ? null
    : { time, text: new Date(time).toISOString() };

const fromNumber = (value: number): Read | null =>
  instant(value >= FIRST_MILLISECONDS ? value : value * 1000);

const read = (value: string | number): Read | null => {
  if (typeof value === 'number') return fromNumber(value);
  const text = value.trim();
  if (NUMBER.test(text)) return fromNumber(Number(text));
  const bare = BARE.exec(text);
  if (bare) {
    const time = fromCalendar(Number(bare[1]), Number(bare[2]), Number(bare[3]));
    return time === null ? null : { time, text };
  }
  const iso = ISO.exec(text);
  if (!iso) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = iso
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const time = fromCalendar(year, month, day, hour, minute, second);
  const [, , , , , , , , sign, zoneHours, zoneMinutes] = iso;
  const offset = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * 60_000;
  // Without a zone the time is taken as UTC: the day is what readers see, and no feed says another rule.
  return instant(time === null ? null : time + (sign === '+' ? -offset : offset));
};

/**
 * A date in the past, as ISO 8601 in UTC: an instant, or a bare date where the feed gives no time. Null for
 * anything unreadable ("over 8 years", "Mar 15"), before 2000, or more than a day ahead of `now`: never invented.
 */
export const pastDate = (value: string | number | null, now: Date): string | null => {
  const found = value === null ? null : read(value);
  if (!found || found.time < EARLIEST || found.time > now.getTime() + DAY_MS) return null;
  return found.text;
};

/** The day an opening closes, as its feed says it; null when it does not, or names no real day. */
export const closingDate = (value: string | number | null): string | null => {
  const found = value === null ? null : read(value);
  return found && found.time >= EARLIEST && found.time < LATEST ? found.text : null;
};
