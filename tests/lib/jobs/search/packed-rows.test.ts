import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedRows } from '../../../../lib/jobs/search/packed-rows.ts';

describe('packed rows', () => {
  it('give back what was put in, whatever the text', () => {
    const row = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 40 }),
      places: fc.array(fc.record({ raw: fc.string({ unit: 'grapheme' }) }), { maxLength: 3 }),
      pay: fc.option(fc.integer()),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const packed = packedRows<(typeof rows)[number]>();
        for (const one of rows) packed.push(one);
        const given = rows.map((_, place) => packed.at(place));
        expect(given).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
    );
  });

  it('go on in a new block when one is full, and take a row larger than any block', () => {
    const packed = packedRows<{ text: string }>();
    const texts = ['a'.repeat(700_000), '€'.repeat(700_000), 'b'.repeat(3_000_000), 'c'];
    for (const text of texts) packed.push({ text });
    expect(texts.map((_, place) => packed.at(place).text === texts[place])).toEqual(texts.map(() => true));
    expect(packed.bytes).toBeGreaterThan(5_800_000);
  });

  it('have no row beyond the last', () => {
    expect(() => packedRows<{ text: string }>().at(0)).toThrow('No row 0');
  });
});
