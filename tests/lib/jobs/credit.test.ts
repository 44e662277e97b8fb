import { describe, expect, it } from 'vitest';
import { creditOf, mayPassOn } from '../../../lib/jobs/credit.ts';
import { BOARD_FEEDS, termsOf } from '../../../lib/jobs/feeds/formats.ts';

describe('the credit of a job', () => {
  it('names its source and leads to the source’s own page of it', () => {
    const url = 'https://remoteok.com/remote-jobs/1';
    expect(creditOf({ sourceId: 'remoteok', url })).toEqual({ text: 'Remote OK', url });
    const page = 'https://www.arbeitnow.com/jobs/1';
    expect(creditOf({ sourceId: 'arbeitnow', url: page })).toEqual({ text: 'Arbeitnow', url: page });
  });

  it('leads to the source’s front page where the job has no page there', () => {
    for (const url of [null, 'https://acme.example/1', 'https://remotive.com.evil.example/'])
      expect(creditOf({ sourceId: 'remotive', url })?.url).toBe('https://remotive.com/');
  });

  it('is owed for a web page of such a site as well', () => {
    const url = 'https://remoteok.com/remote-jobs/1';
    expect(creditOf({ sourceId: 'json-ld:remoteok.com', url })).toEqual({ text: 'Remote OK', url });
    expect(mayPassOn('json-ld:remoteok.com')).toBe(false);
    expect(mayPassOn('json-ld:notremoteok.com')).toBe(true);
  });

  it('is none where nobody asks for it', () => {
    for (const sourceId of ['greenhouse:acme', 'json-ld:acme.example', 'csv:openings', 'sample', ''])
      expect(creditOf({ sourceId, url: 'https://acme.example/1' }), sourceId).toBeNull();
  });
});

describe('the terms of a source', () => {
  it('let nothing of a site that gathers openings be handed on, and ask it no more often than it allows', () => {
    const gathered = BOARD_FEEDS.filter(({ window }) => window === 'newest');
    expect(gathered.map(({ name, terms }) => [name, terms.pollEveryHours])).toEqual([
      ['arbeitnow', 1],
      ['remotive', 6],
      ['remoteok', 1],
      ['himalayas', 1],
      ['jobicy', 1],
    ]);
    for (const { name, terms } of gathered) {
      expect(mayPassOn(name), name).toBe(false);
      expect(terms.attribution?.url, name).toMatch(/^https:\/\//);
    }
  });

  it('let the openings of employers be found, and ask their boards every four hours', () => {
    for (const { name, window, terms } of BOARD_FEEDS) {
      if (window === 'newest') continue;
      expect([mayPassOn(`${name}:acme`), terms.pollEveryHours], name).toEqual([true, 4]);
    }
    expect(termsOf('jsonl:openings')).toMatchObject({ attribution: null, passOn: true });
  });
});
