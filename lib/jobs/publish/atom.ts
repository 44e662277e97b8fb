import { XMLBuilder } from 'fast-xml-parser';
import { routes } from '../../routes.ts';
import type { JobFilter } from '../filter.ts';
import { filterQuery } from '../filter-address.ts';
import type { Job } from '../job.ts';
import type { ClosedJob } from '../market.ts';
import { type StateCounts, stateName, stateTitle } from '../wording/state-title.ts';
import { entryOf } from './atom-entry.ts';
import { boardOf, type Publisher } from './publisher.ts';
import { xmlLine, xmlText } from './xml-text.ts';

export type AtomState = {
  /** On page 1: a feed has no other. */
  filter: JobFilter;
  counts: StateCounts;
  /** Openings in the order of the page. */
  jobs: readonly Job[];
  /** The last one first. */
  closings: readonly ClosedJob[];
  /** ISO time of the last import, which stands for a feed without entries; null before the first. */
  asOf: string | null;
  now: Date;
};

const writer = new XMLBuilder({
  ignoreAttributes: false,
  // A value may be the word "true", which is no reason to leave it out.
  suppressBooleanAttributes: false,
  format: true,
  // Every text passes here, whoever wrote it; the writer escapes it after that.
  tagValueProcessor: (_, value) => xmlText(String(value)),
  attributeValueProcessor: (_, value) => xmlLine(String(value)),
});

/** A filter state as an Atom feed (RFC 4287): its first openings in the page's order, then what closed lately. */
export const jobsAtom = (state: AtomState, publisher: Publisher): string => {
  const { filter, counts, jobs, closings, asOf, now } = state;
  const { siteUrl } = publisher;
  const self = siteUrl + routes.jobsAtom(filterQuery(filter));
  const entries = [...jobs.map((job) => ({ job, ending: null })), ...closings].map((entry) =>
    entryOf({ ...entry, roles: filter.role, now }, publisher),
  );
  const updated = entries
    .map((entry) => entry.updated)
    .sort()
    .at(-1);
  return writer.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': 'en',
      id: self,
      // A reader's program keeps the name of the first day: what it counts stands beneath it.
      title: xmlLine(stateName(filter, publisher)),
      subtitle: `${xmlLine(stateTitle(filter, counts, publisher))}. In the order of the page, and after them what closed in the last 30 days.`,
      updated: updated ?? asOf ?? '1970-01-01T00:00:00.000Z',
      link: [
        { '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': self },
        { '@_rel': 'alternate', '@_type': 'text/html', '@_href': boardOf(filter, publisher) },
      ],
      author: { name: 'Waymark', uri: `${siteUrl}/` },
      generator: 'Waymark',
      entry: entries,
    },
  });
};
