import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, parseSaved, type Saved, savedText } from '../../../components/enhance/saved-shape.ts';
import { dayOf } from '../../../lib/day.ts';
import { aSavedJob, aSavedSearch } from './a-storage.ts';

const SOME: Saved = {
  jobs: [aSavedJob('abc'), aSavedJob('def')],
  searches: [aSavedSearch('q=c%2B%2B&level=entry')],
};

const withEntries = (jobs: unknown[], searches: unknown[] = []): string =>
  JSON.stringify({ waymark: 1, jobs, searches });

describe('the text of what is saved', () => {
  it('reads back as what was written, in storage and in a file', () => {
    for (const indent of [0, 2])
      expect(parseSaved(savedText(SOME, indent))).toMatchObject({ saved: SOME, leftOut: [] });
    expect(JSON.parse(savedText(SOME))).toMatchObject({ waymark: 1 });
  });

  it('is none of ours in another shape or version, and reading it never throws', () => {
    for (const text of [
      '',
      'x',
      'null',
      '[]',
      '{}',
      '{"waymark":2,"jobs":[],"searches":[]}',
      '{"waymark":1,"jobs":{}}',
    ])
      expect(parseSaved(text), text).toBeNull();
    fc.assert(fc.property(fc.json(), (text) => parseSaved(text) === null || text.includes('waymark')));
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (jobs, searches) => {
        const parsed = parseSaved(withEntries(jobs, searches));
        const { saved = { jobs: [], searches: [] }, leftOut = [] } = parsed ?? {};
        return saved.jobs.length + saved.searches.length + leftOut.length === jobs.length + searches.length;
      }),
    );
  });

  it('names what was wrong with an entry and keeps the others', () => {
    const good = aSavedJob('abc');
    const bad = [
      'text',
      { ...good, id: '../evil' },
      { ...good, id: 'abc' },
      { ...good, title: ' ' },
      { ...good, company: 7 },
      { ...good, savedAt: '22.11.2026' },
      { ...good, title: 'x'.repeat(301) },
    ];
    const parsed = parseSaved(withEntries([good, ...bad]));
    expect(parsed?.saved.jobs).toEqual([good]);
    expect(parsed?.leftOut).toEqual([
      'job 2 is no object',
      'job 3 has no id of a job',
      'job 4 has no id of a job',
      'job 5 has no title',
      'job 6 has no company',
      'job 7 has no day it was saved on',
      'job 8 has no title',
    ]);
  });

  it('takes no query that could lead elsewhere than to a list of jobs', () => {
    const bad = ['a=1#x', 'a b', '"><img>', '\u0000', 'x'.repeat(2001), 5].map((query) => ({
      ...aSavedSearch(''),
      query,
    }));
    const parsed = parseSaved(
      withEntries([], [aSavedSearch(''), ...bad, { ...aSavedSearch('q=a'), total: -1 }]),
    );
    expect(parsed?.saved.searches).toEqual([aSavedSearch('')]);
    expect(parsed?.leftOut).toHaveLength(7);
  });

  it('takes only what is asked for out of an entry', () => {
    const parsed = parseSaved(withEntries([{ ...aSavedJob('abc'), more: 'x'.repeat(1000) }]));
    expect(parsed?.saved.jobs).toEqual([aSavedJob('abc')]);
  });
});

describe('names and days', () => {
  it('are made short enough to be read back', () => {
    const title = nameOf('😀'.repeat(500));
    expect(parseSaved(withEntries([aSavedJob('abc', { title })]))?.leftOut).toEqual([]);
    expect(nameOf('  ')).toBe('Not named');
    expect(dayOf(new Date('2026-11-22T23:59:00Z'))).toBe('2026-11-22');
  });
});
