import { describe, expect, it } from 'vitest';
import { BOARD_FEEDS } from '../../../lib/jobs/feeds/formats.ts';
import { sourceKindName, sourceName } from '../../../lib/jobs/source-name.ts';

describe('the name of a source', () => {
  it.each([
    ['greenhouse:acme', 'Greenhouse board of acme'],
    ['smartrecruiters:acme-2', 'SmartRecruiters board of acme-2'],
    ['remoteok', 'Remote OK, its newest openings'],
    ['json-ld:careers.acme.example', 'Web pages of careers.acme.example'],
    ['csv:jobs-2026-08-05', 'A table imported by this site’s operator: jobs-2026-08-05'],
    ['jsonl:openings', 'A table imported by this site’s operator: openings'],
  ])('%s', (id, name) => expect(sourceName(id)).toBe(name));

  it('says that the sample is one, whatever it came by', () => {
    expect(sourceName('jsonl:sample', true)).toBe('The bundled sample');
  });

  it.each([
    ['greenhouse', 'Employers’ own boards at Greenhouse'],
    ['remotive', 'Remotive, its newest openings'],
    ['json-ld', 'Web pages with schema.org job postings'],
    ['csv', 'Tables imported by this site’s operator (csv)'],
    ['sample', 'The bundled sample'],
  ])('of the kind %s', (kind, name) => expect(sourceKindName(kind)).toBe(name));

  it('is the name that a source asks to be credited by', () => {
    for (const { title, terms } of BOARD_FEEDS)
      if (terms.attribution) expect(title).toBe(terms.attribution.text);
  });

  it('of no two feeds is the same', () => {
    expect(new Set(BOARD_FEEDS.map(({ title }) => title)).size).toBe(BOARD_FEEDS.length);
  });
});
