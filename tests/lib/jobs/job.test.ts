import { describe, expect, it } from 'vitest';
import { endingOf, isKept, isLikelyOnly, isOver, jobOf } from '../../../lib/jobs/job.ts';
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

  it.each(['taken-down', 'closing-date', 'unseen'] as const)('stays for 365 days: %s', (how) => {
    expect(kept('2025-11-22T23:59:59.000Z', how)).toBe(true);
    expect(kept('2025-11-21T23:59:59.000Z', how)).toBe(false);
    expect(kept('2025-11-22', how)).toBe(true);
    expect(kept('2025-11-21', how)).toBe(false);
  });

  it('stays where nobody knows since when', () => expect(kept(null)).toBe(true));
});
