import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClosingRule, reconcile } from '../../../../lib/jobs/import/reconcile.ts';
import type { KnownPosting } from '../../../../lib/jobs/stores/store.ts';

const SOURCE = 'greenhouse:acme';
const AT = '2026-11-22T12:00:00.000Z';

const aKnown = (given: Partial<KnownPosting> = {}): KnownPosting => ({
  id: 'a',
  sourceId: SOURCE,
  digest: '1',
  status: 'open',
  missed: 0,
  isSeen: true,
  lastSeenAt: '2026-11-22T08:00:00.000Z',
  hasText: false,
  ...given,
});
const known = (...ids: string[]): KnownPosting[] => ids.map((id) => aKnown({ id }));
const incoming = (...ids: string[]) => ids.map((id) => ({ id, digest: '1' }));

/** What a store holds after an import: the meaning of a reconciliation, written the simplest way. */
const stateAfter = (
  before: KnownPosting[],
  arrived: { id: string; digest: string }[],
  rule: ClosingRule,
): KnownPosting[] => {
  const result = reconcile(SOURCE, before, arrived, { rule: rule, at: AT });
  const states = new Map(before.map((posting) => [posting.id, posting]));
  const set = (id: string, given: Partial<KnownPosting>): void => {
    states.set(id, { ...(states.get(id) ?? aKnown({ id })), ...given });
  };
  for (const { id, digest } of [...result.insert, ...result.update]) {
    set(id, { digest, sourceId: SOURCE, status: 'open', missed: 0, isSeen: true });
  }
  for (const id of result.confirm) set(id, { sourceId: SOURCE, missed: 0, isSeen: true });
  for (const { id, missed } of result.miss) set(id, { missed, isSeen: false });
  for (const id of result.unseen) set(id, { isSeen: false });
  for (const id of result.close) set(id, { status: 'closed', isSeen: false });
  return [...states.values()];
};

const nothing: KnownPosting[] = [];
const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });
const anImport = ids.chain((list) =>
  fc.tuple(...list.map((id) => fc.constantFrom('1', '2').map((digest) => ({ id, digest })))),
);
const imports = fc.array(anImport, { maxLength: 8 });
const rules = fc.constantFrom<ClosingRule>('whole-board', 'never');

describe('reconciling', () => {
  it('inserts what is new, updates what changed, leaves the rest', () => {
    const arrived = [
      { id: 'a', digest: '1' },
      { id: 'b', digest: '2' },
      { id: 'c', digest: '1' },
    ];
    expect(reconcile(SOURCE, known('a', 'b'), arrived, { rule: 'whole-board', at: AT })).toMatchObject({
      insert: [{ id: 'c' }],
      update: [{ id: 'b' }],
      unchanged: ['a'],
      confirm: [],
    });
  });

  it('closes a posting after the second good import without it, not the first', () => {
    const first = reconcile(SOURCE, known('a', 'b', 'c'), incoming('a', 'b'), {
      rule: 'whole-board',
      at: AT,
    });
    expect(first).toMatchObject({ miss: [{ id: 'c', missed: 1 }], close: [] });
    const missed = [...known('a', 'b'), aKnown({ id: 'c', missed: 1, isSeen: false })];
    expect(reconcile(SOURCE, missed, incoming('a', 'b'), { rule: 'whole-board', at: AT })).toMatchObject({
      miss: [],
      close: ['c'],
    });
  });

  it('forgets a miss when the posting is back', () => {
    const missed = [aKnown({ id: 'a', missed: 1, isSeen: false })];
    expect(reconcile(SOURCE, missed, incoming('a'), { rule: 'whole-board', at: AT })).toMatchObject({
      unchanged: ['a'],
      confirm: ['a'],
    });
  });

  it('opens a closed posting again', () => {
    const closed = [aKnown({ id: 'a', status: 'closed' })];
    expect(reconcile(SOURCE, closed, incoming('a'), { rule: 'whole-board', at: AT }).update).toEqual(
      incoming('a'),
    );
  });

  it('takes over a posting that another source brought, and never touches what only that one has', () => {
    const others = [aKnown({ id: 'a', sourceId: 'csv:x' }), aKnown({ id: 'b', sourceId: 'csv:x' })];
    const result = reconcile(SOURCE, others, incoming('a'), { rule: 'whole-board', at: AT });
    expect(result).toMatchObject({ unchanged: ['a'], confirm: ['a'], miss: [], close: [], unseen: [] });
  });

  it('holds everything when the answer has less than half, and when it is empty', () => {
    const five = known('a', 'b', 'c', 'd', 'e');
    expect(reconcile(SOURCE, five, incoming('a', 'b'), { rule: 'whole-board', at: AT })).toMatchObject({
      held: 3,
      miss: [],
      close: [],
      unseen: ['c', 'd', 'e'],
    });
    expect(reconcile(SOURCE, five, [], { rule: 'whole-board', at: AT })).toMatchObject({
      held: 5,
      miss: [],
      close: [],
      unseen: ['a', 'b', 'c', 'd', 'e'],
    });
    expect(reconcile(SOURCE, known('a', 'b'), incoming('a'), { rule: 'whole-board', at: AT })).toMatchObject({
      held: 0,
      miss: [{ id: 'b', missed: 1 }],
    });
  });
});

describe('a board that has shrunk', () => {
  const after = (days: number): string => new Date(Date.parse(AT) + days * 86_400_000).toISOString();
  const doubted = known('a', 'b', 'c', 'd', 'e').map((posting) => ({ ...posting, isSeen: posting.id < 'c' }));
  const on = (days: number, before: KnownPosting[], ...ids: string[]) =>
    reconcile(SOURCE, before, incoming(...ids), { rule: 'whole-board', at: after(days) });

  it.each([[['a', 'b']], [[]]])(
    'to %j is doubted for seven days and then believed, at the second look',
    (left) => {
      expect(on(6, doubted, ...left)).toMatchObject({ miss: [], close: [] });
      const missed = on(7, doubted, ...left).miss.map(({ id }) => id);
      expect(missed).toEqual(['c', 'd', 'e']);
      const again = doubted.map((posting) => ({ ...posting, missed: missed.includes(posting.id) ? 1 : 0 }));
      expect(on(7.2, again, ...left).close).toEqual(['c', 'd', 'e']);
    },
  );

  it('all at once after a week without a look is doubted first', () => {
    expect(on(30, known('a', 'b', 'c', 'd', 'e'), 'a')).toMatchObject({
      held: 4,
      miss: [],
      unseen: ['b', 'c', 'd', 'e'],
    });
  });
});

describe('a posting that stood in the answer but could not be taken', () => {
  it('is not missing', () => {
    const rules = { rule: 'whole-board' as const, at: AT, alsoThere: ['c'] };
    expect(reconcile(SOURCE, known('a', 'b', 'c'), incoming('a', 'b'), rules)).toMatchObject({
      miss: [],
      unseen: [],
    });
  });
});

describe('whatever is imported', () => {
  it('every arrived posting is inserted, updated or unchanged, and exactly one of them', () => {
    fc.assert(
      fc.property(imports, anImport, rules, (history, arrived, rule) => {
        const before = history.reduce((state, list) => stateAfter(state, list, rule), nothing);
        const result = reconcile(SOURCE, before, arrived, { rule: rule, at: AT });
        const told = [...result.insert, ...result.update].map(({ id }) => id).concat(result.unchanged);
        expect(told.sort()).toEqual(arrived.map(({ id }) => id).sort());
      }),
    );
  });

  it('the same import again changes nothing', () => {
    fc.assert(
      fc.property(imports, anImport, rules, (history, arrived, rule) => {
        const before = [...history, arrived].reduce((state, list) => stateAfter(state, list, rule), nothing);
        const again = reconcile(SOURCE, before, arrived, { rule: rule, at: AT });
        expect([again.insert, again.update, again.confirm]).toEqual([[], [], []]);
      }),
    );
  });

  it('rows of a file never close', () => {
    fc.assert(
      fc.property(imports, (history) => {
        const end = history.reduce((state, list) => stateAfter(state, list, 'never'), nothing);
        expect(end.every(({ status }) => status === 'open')).toBe(true);
      }),
    );
  });

  it('a posting of a board closes only when the last two good imports lacked it', () => {
    fc.assert(
      fc.property(imports, (history) => {
        let state: KnownPosting[] = [];
        let lastGood: string[] = [];
        for (const list of history) {
          const open = state.filter(({ status }) => status === 'open');
          const isGood = list.length > 0 && list.length * 2 >= open.length;
          const { close } = reconcile(SOURCE, state, list, { rule: 'whole-board', at: AT });
          if (!isGood) expect(close).toEqual([]);
          for (const id of close) {
            expect(lastGood).not.toContain(id);
            expect(list.map((posting) => posting.id)).not.toContain(id);
          }
          state = stateAfter(state, list, 'whole-board');
          // A held import still saw what it has.
          if (isGood) lastGood = list.map(({ id }) => id);
          else lastGood = [...new Set([...lastGood, ...list.map(({ id }) => id)])];
        }
      }),
    );
  });
});
