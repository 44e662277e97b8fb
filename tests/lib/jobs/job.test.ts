import { describe, expect, it } from 'vitest';
import { endingOf, isOver } from '../../../lib/jobs/job.ts';
import { aPosting } from './a-posting.ts';

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
