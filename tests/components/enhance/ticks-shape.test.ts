import { describe, expect, it } from 'vitest';
import { DeviceStore, NotSaved } from '../../../components/enhance/device-store.ts';
import {
  NO_TICKS,
  parseTicks,
  tickedOn,
  ticksOf,
  ticksText,
  withAllTicks,
  withoutGuide,
  withoutTick,
  withTicks,
} from '../../../components/enhance/ticks-shape.ts';
import { progressJson } from '../../../lib/progress/exports.ts';
import { aStorage } from './a-storage.ts';

const ROLE = 'backend-developer';
const KEY = 'waymark.progress';
const some = tickedOn(NO_TICKS, ROLE, [4, 7], '2026-11-20');
const entries = (all: typeof some, role = ROLE) => [...ticksOf(all, role)];

describe('ticks', () => {
  it('are added with their day, and taken away', () => {
    expect(entries(some)).toEqual([
      [4, '2026-11-20'],
      [7, '2026-11-20'],
    ]);
    expect(entries(withoutTick(some, ROLE, 4))).toEqual([[7, '2026-11-20']]);
    expect(withoutTick(some, ROLE, 5)).toBe(some);
    expect(entries(tickedOn(some, ROLE, [4], '2026-11-26'))[0]).toEqual([4, '2026-11-26']);
    expect(entries(withoutGuide(some, ROLE))).toEqual([]);
    expect(withoutGuide(some, 'data-engineer')).toBe(some);
  });

  it('of others come beside one’s own, which keep their days', () => {
    const theirs = new Map([
      [4, '2026-01-01'],
      [9, '2026-01-01'],
    ]);
    const { all, added } = withTicks(some, ROLE, theirs);
    expect(added).toBe(1);
    expect(entries(all)).toEqual([
      [4, '2026-11-20'],
      [7, '2026-11-20'],
      [9, '2026-01-01'],
    ]);
    expect(withTicks(all, ROLE, theirs)).toEqual({ all, added: 0 });
    expect(withTicks(all, ROLE, theirs).all).toBe(all);
  });
});

describe('a text of ticks', () => {
  it('is read back as it was written, also from an exported file', () => {
    expect(parseTicks(ticksText(some))).toEqual(some);
    expect(parseTicks(progressJson({ role: ROLE }, ticksOf(some, ROLE)))).toEqual(some);
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"waymark":2,"guides":{}}',
    '{"waymark":1}',
    '{"waymark":1,"guides":[]}',
    '{"waymark":1,"guides":{"x":[1]}}',
    '{"waymark":1,"jobs":[],"searches":[]}',
    'x',
  ])('is none of ours: %s', (text) => expect(parseTicks(text)).toBeNull());

  it('counts only numbers with a day, and carries everything else along', () => {
    const text =
      '{"waymark":1,"later":[1],"guides":{"backend-developer":{"4":"2026-11-20","0":"2026-11-20","x":1,"7":"2026-02-30","99999":"2026-11-20"},"__proto__":{"1":"2026-11-20"}}}';
    const all = parseTicks(text);
    expect(all && entries(all)).toEqual([[4, '2026-11-20']]);
    const after = all && tickedOn(all, ROLE, [5], '2026-11-26');
    expect(after && JSON.parse(ticksText(after))).toEqual(
      JSON.parse(text.replace('"4":"2026-11-20"', '"4":"2026-11-20","5":"2026-11-26"')),
    );
  });

  it.each(['constructor', '__proto__'])('says nothing of a guide called %s that it does not hold', (role) => {
    const day = '2026-11-20';
    /** As if every object came with ticks of its own: what an object inherits is nobody's. */
    const inherited: object = { ...{ 1: day }, constructor: { 1: day } };
    const all = { ...NO_TICKS, guides: Object.setPrototypeOf({}, inherited) };
    expect(entries(all, role)).toEqual([]);
    expect(ticksText(tickedOn(all, role, [2], day))).toBe(
      `{"waymark":1,"guides":{"${role}":{"2":"${day}"}}}`,
    );
    expect(entries(tickedOn(all, role, [2], day), role)).toEqual([[2, day]]);
  });

  it('brings in what is read of it, with counts', () => {
    const more = parseTicks(
      '{"waymark":1,"guides":{"backend-developer":{"4":"2026-01-01","8":"2026-01-01","x":1},"data-engineer":{"1":"2026-01-01"},"NOT A ROLE":{"1":"2026-01-01"},"__proto__":{"1":"2026-01-01"}}}',
    );
    const { all, added, already } = withAllTicks(some, more ?? NO_TICKS, '2026-12-31');
    expect({ added, already }).toEqual({ added: 2, already: 1 });
    expect(JSON.parse(ticksText(all)).guides).toEqual({
      'backend-developer': { 4: '2026-11-20', 7: '2026-11-20', 8: '2026-01-01' },
      'data-engineer': { 1: '2026-01-01' },
    });
  });
});

describe('ticks on the device', () => {
  const shape = { key: KEY, nothing: NO_TICKS, parse: parseTicks, write: ticksText };

  it('are never written over where they cannot be read', () => {
    const storage = aStorage();
    const store = new DeviceStore(shape, () => storage);
    const later = '{"waymark":2}';
    storage.setItem(KEY, later);
    expect(() => store.change((all) => tickedOn(all, ROLE, [1], '2026-11-26'))).toThrow(NotSaved);
    expect(storage.getItem(KEY)).toBe(later);
  });

  it('agree between two tabs', () => {
    const storage = aStorage();
    const [here, there] = [new DeviceStore(shape, () => storage), new DeviceStore(shape, () => storage)];
    here.change((all) => tickedOn(all, ROLE, [1], '2026-11-26'));
    there.change((all) => tickedOn(all, ROLE, [2], '2026-11-26'));
    here.change((all) => withoutTick(all, ROLE, 1));
    expect(entries(there.read())).toEqual([[2, '2026-11-26']]);
  });
});
