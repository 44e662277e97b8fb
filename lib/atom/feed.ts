import { XMLBuilder } from 'fast-xml-parser';
import { xmlLine, xmlText } from './xml-text.ts';

/** An entry as the XML writer takes it; `updated` is ISO 8601 in UTC. */
export type Entry = { id: string; updated: string } & Record<string, unknown>;

export type Feed = {
  /** The feed's own whole address, which is its id. */
  self: string;
  /** The whole address of the page that it tells of. */
  page: string;
  title: string;
  subtitle: string;
  /** Stands for a feed without entries: ISO 8601 in UTC. */
  updated: string;
  /** Without a slash at its end. */
  siteUrl: string;
  entries: readonly Entry[];
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

/** A feed in Atom (RFC 4287), updated when the last of its entries was, which keep their order. */
export const atomFeed = ({ self, page, title, subtitle, updated, siteUrl, entries }: Feed): string =>
  writer.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': 'en',
      id: self,
      title: xmlLine(title),
      subtitle: xmlLine(subtitle),
      updated:
        entries
          .map((entry) => entry.updated)
          .sort()
          .at(-1) ?? updated,
      link: [
        { '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': self },
        { '@_rel': 'alternate', '@_type': 'text/html', '@_href': page },
      ],
      author: { name: 'Waymark', uri: `${siteUrl}/` },
      generator: 'Waymark',
      entry: entries,
    },
  });
