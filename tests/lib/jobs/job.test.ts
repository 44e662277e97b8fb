import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingOf, goneAt, isKept, isLikelyOnly, isOver, jobOf } from '../../../lib/jobs/job.ts';
import type { RoleMatch } from '../../../lib/jobs/posting.ts';
import { aPosting } from './a-posting.ts';

describe('the experience that a job asks for', () => {
  const asking = (key: string, quote: string | null) =>
    aPosting({
      key,
      group: 'one',
      experienceRequirements: quote === null ? [] : [{ kind: 'years', min: 3, max: null, quote }],
    });
  const quotes = (...posts: ReturnType<typeof asking>[]) =>
    jobOf(posts).experienceRequirements.map(({ quote }) => quote);

  it('is what the post with the lowest key says', () => {
    expect(quotes(asking('b', 'of b'), asking('a', 'of a'))).toEqual(['of a']);
  });

  it('is what the first post with some says, where that one is silent', () => {
    expect(quotes(asking('c', 'of c'), asking('b', 'of b'), asking('a', null))).toEqual(['of b']);
  });

  it('is none where no post says any', () => expect(quotes(asking('a', null))).toEqual([]));
});

describe('a job that is only likely of a role', () => {
  const is = (roles: RoleMatch[], chosen: string[]) => isLikelyOnly({ roles }, chosen);
  const general: RoleMatch = { role: 'software-engineer', evidence: 'title' };
  const likely: RoleMatch = { role: 'backend-developer', evidence: 'description' };

  it('is known by its description alone among the roles that are chosen', () => {
    expect(is([general, likely], ['backend-developer'])).toBe(true);
    expect(is([general, likely], ['backend-developer', 'data-engineer'])).toBe(true);
  });

  it('is not one whose title says any of them', () => {
    expect(is([general, likely], ['backend-developer', 'software-engineer'])).toBe(false);
    expect(is([{ role: 'backend-developer', evidence: 'title' }], ['backend-developer'])).toBe(false);
  });

  it('is not said where none of its roles is chosen', () => {
    expect(is([general, likely], [])).toBe(false);
    expect(is([general, likely], ['data-engineer'])).toBe(false);
  });
});

const now = new Date('2026-11-22T12:00:00Z');
const ending = (given: Parameters<typeof aPosting>[0]) => endingOf(aPosting(given), now);

describe('an opening ends', () => {
  it('on the day after its closing day', () => {
    expect(ending({ validThrough: '2026-11-22' })).toBeNull();
    expect(ending({ validThrough: '2026-11-21T23:59:59.000Z' })).toEqual({
      how: 'closing-date',
      at: '2026-11-21T23:59:59.000Z',
    });
  });

  it('when its board no longer has it', () => {
    const closedAt = '2026-11-20T06:00:00.000Z';
    expect(ending({ status: 'closed', closedAt })).toEqual({ how: 'taken-down', at: closedAt });
  });

  it('by what came first, its closing day or its board', () => {
    const ends = (closedAt: string) =>
      ending({ status: 'closed', closedAt, validThrough: '2026-11-10' })?.how;
    expect(ends('2026-11-10T06:00:00.000Z')).toBe('taken-down');
    expect(ends('2026-11-11T06:00:00.000Z')).toBe('closing-date');
  });

  it.each([
    ['taken-down', '2026-11-20T06:00:00.000Z', '2026-11-20T06:00:00.000Z'],
    ['closing-date', '2026-11-20', '2026-11-21T00:00:00.000Z'],
    ['closing-date', '2026-02-28T23:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    ['unseen', '2026-10-23T23:00:00.000Z', '2026-11-22T00:00:00.000Z'],
  ] as const)('and is gone from lists: %s %s at %s', (how, at, gone) => {
    expect(goneAt({ how, at })).toBe(gone);
  });

  it('and is gone from the very moment from which it is over', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((days) => Date.UTC(2026, 4, 1) + days * 86_400_000);
    const moment = fc
      .tuple(day, fc.integer({ min: 0, max: 86_399_999 }))
      .map(([at, ms]) => new Date(at + ms));
    const closingDay = fc.oneof(
      fc.constant(null),
      day.map((at) => new Date(at).toISOString().slice(0, 10)),
      moment.map((at) => at.toISOString()),
    );
    let ended = 0;
    fc.assert(
      fc.property(closingDay, moment, (validThrough, seen) => {
        const posting = aPosting({ sourceId: 'remotive', validThrough, lastSeenAt: seen.toISOString() });
        const end = endingOf(posting, now);
        if (!end) return;
        ended += 1;
        const gone = Date.parse(goneAt(end) ?? '');
        expect([gone - 1, gone].map((at) => isOver(posting, new Date(at)))).toEqual([false, true]);
      }),
    );
    expect(ended).toBeGreaterThan(20);
  });

  it('is gone at no known time where its end has none', () => {
    expect(goneAt({ how: 'taken-down', at: null })).toBeNull();
  });

  const old = '2026-10-23T23:00:00.000Z';
  it.each([['remotive'], ['json-ld:acme.example']])('30 days after %s showed it last', (sourceId) => {
    expect(ending({ sourceId, lastSeenAt: '2026-10-24T00:00:00.000Z' })).toBeNull();
    expect(ending({ sourceId, lastSeenAt: old })).toEqual({ how: 'unseen', at: old });
    expect(isOver(aPosting({ sourceId, lastSeenAt: old }), now)).toBe(true);
  });

  it('unseen only where it names no closing day, which is better', () => {
    expect(ending({ sourceId: 'himalayas', lastSeenAt: old, validThrough: '2026-12-31' })).toBeNull();
  });

  it('never unseen where absence closes it or a table holds it', () => {
    for (const sourceId of ['greenhouse:acme', 'csv:openings', 'jsonl:openings', 'sample'])
      expect(ending({ sourceId, lastSeenAt: '2024-01-01T00:00:00.000Z' }), sourceId).toBeNull();
  });
});

describe('the page of a job that has ended', () => {
  const kept = (at: string | null, how: 'taken-down' | 'closing-date' | 'unseen' = 'taken-down') =>
    isKept({ how, at }, now);

  it.each([
    ['taken-down', '2025-11-22', '2025-11-21'],
    ['closing-date', '2025-11-21', '2025-11-20'],
    ['unseen', '2025-10-23', '2025-10-22'],
  ] as const)('stays for 365 days after lists stopped showing it: %s', (how, lastKept, firstGone) => {
    for (const time of ['', 'T00:00:00.000Z', 'T23:59:59.000Z']) {
      expect(kept(lastKept + time, how)).toBe(true);
      expect(kept(firstGone + time, how)).toBe(false);
    }
  });

  it('stays where nobody knows since when', () => expect(kept(null)).toBe(true));
});
