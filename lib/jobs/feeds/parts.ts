import { escapeText } from '../html/escape-text.ts';
import type { FeedRecord } from '../posting.ts';

/** Putting several fields of a record together. */

/** A record of which nothing is said yet: what a feed never sends stays so. */
export const UNSAID: FeedRecord = {
  nativeId: null,
  internalJobId: null,
  title: null,
  company: null,
  url: null,
  applyUrl: null,
  locations: [],
  country: null,
  workplace: null,
  employmentType: null,
  department: null,
  datePosted: null,
  dateUpdated: null,
  validThrough: null,
  description: null,
  pay: null,
  language: null,
};

/** Text that is HTML; null when there is none. */
export const htmlText = (text: string | null): FeedRecord['description'] =>
  text ? { text, format: 'html' } : null;

/** Whether an address stands on this site, with or without `www.`. */
export const isAt = (address: string, hosts: readonly string[]): boolean =>
  hosts.includes((URL.parse(address)?.hostname ?? '').replace(/^www\./, ''));

/** "Berlin, Germany" of a city, a region and a country: empty parts left out, each said once. */
export const placeOf = (...parts: (string | null)[]): string | null =>
  [...new Set(parts.flatMap((part) => part?.trim() || []))].join(', ') || null;

/** HTML sections under their headings, those without words left out; null when all are. */
export const sectionsOf = (
  sections: { title: string | null; html: string | null }[],
): { text: string; format: 'html' } | null => {
  const text = sections
    .filter(({ html }) => html?.trim())
    .map(({ title, html }) => `${title?.trim() ? `<h3>${escapeText(title.trim())}</h3>` : ''}${html}`)
    .join('\n');
  return text === '' ? null : { text, format: 'html' };
};

/** A page's address moved on by so many records, where pages are asked for by the place of their first record. */
export const movedOn = (address: string, parameter: string, by: number): string => {
  const url = new URL(address);
  url.searchParams.set(parameter, String(Number(url.searchParams.get(parameter) ?? 0) + by));
  return url.href;
};
