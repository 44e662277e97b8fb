import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedTopics,
  doneOf,
  type ProgressState,
  progressQuery,
  readProgress,
  toggled,
} from '../../../lib/progress/progress-address.ts';
import { aGuide, aTopic } from './a-guide.ts';

const TODAY = '2026-11-26';
const NOTHING: ProgressState = { done: '', on: null, hours: null, from: null };
const params = (query: string) => Object.fromEntries(new URLSearchParams(query));

describe('a state in an address', () => {
  it.each([
    [
      'from=2026-12-01&hours=8,5&on=2026-11-26&done=3.1.2',
      'done=1-3&on=2026-11-26&hours=8.5&from=2026-12-01',
    ],
    ['done=1&on=2026-02-30', 'done=1'],
    ['on=2026-11-26', ''],
    ['hours=abc&from=2026-02-30', 'hours=abc&from=2026-02-30'],
    ['hours=', 'hours='],
    ['hours=08.50', 'hours=8.5'],
    ['hours=1e9', 'hours=1e9'],
    ['utm_source=x&done=2', 'done=2'],
  ])('%s is written as %s', (written, known) => {
    expect(progressQuery(readProgress(params(written)))).toBe(known);
  });

  it('keeps no more of a value than a sentence needs', () => {
    const { hours, from } = readProgress({ hours: '9'.repeat(500), from: ['😀'.repeat(300), 'x'] });
    expect(hours).toBe('9'.repeat(40));
    expect(from).toBe('😀'.repeat(40));
  });

  it('is read back from its own query, whatever was asked', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('8', '7,5', TODAY, '1-4'),
    );
    const asked = fc.dictionary(
      fc.constantFrom('done', 'on', 'hours', 'from', 'x'),
      fc.oneof(text, fc.array(text)),
    );
    fc.assert(
      fc.property(asked, (given) => {
        const query = progressQuery(readProgress(given));
        expect(progressQuery(readProgress(params(query)))).toBe(query);
        expect(query).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
  });
});

describe('a press on a topic', () => {
  it('ticks it, and another unticks it', () => {
    const ticked = toggled(aGuide(), { ...NOTHING, hours: '8' }, 3, TODAY);
    expect(ticked).toEqual({ done: '3', on: TODAY, hours: '8', from: null });
    expect(toggled(aGuide(), { ...ticked, done: '1.3' }, 3, TODAY).done).toBe('1');
  });

  it('drops numbers that the guide does not have', () => {
    expect(toggled(aGuide(), { ...NOTHING, done: '4.77' }, 1, TODAY).done).toBe('1');
    expect(doneOf(aGuide(), { done: '4.77' })).toEqual({ numbers: [], unknown: 2 });
  });

  const changed = aGuide({
    steps: [{ number: 1, title: 'Begin', topics: [aTopic(1, { changed: '2026-11-20' }), aTopic(2)] }],
  });

  it('keeps the day of the ticks while a change since then is unread', () => {
    const old: ProgressState = { ...NOTHING, done: '1', on: '2026-11-01' };
    expect(changedTopics(changed, old).map(({ number }) => number)).toEqual([1]);
    expect(toggled(changed, old, 2, TODAY)).toMatchObject({ done: '1-2', on: '2026-11-01' });
  });

  it('brings today where nothing ticked has changed, or it is not known since when', () => {
    expect(toggled(changed, { ...NOTHING, done: '1', on: '2026-11-20' }, 2, TODAY).on).toBe(TODAY);
    expect(toggled(changed, { ...NOTHING, done: '2', on: '2026-11-01' }, 1, TODAY).on).toBe(TODAY);
    expect(changedTopics(changed, { ...NOTHING, done: '1' })).toEqual([]);
  });
});
