import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowPacker, rowReader } from '../../../../lib/jobs/search/packed-rows.ts';

/** Packs rows and reads them back from a copy, as another thread would. */
const packedAndRead = <Row extends object>(rows: readonly Row[]): Row[] => {
  const packer = rowPacker<Row>();
  for (const row of rows) packer.push(row);
  expect(rows.map((_, place) => packer.at(place))).toEqual(JSON.parse(JSON.stringify(rows)));
  const reversed = Uint32Array.from(rows, (_, row) => rows.length - 1 - row);
  const read = rowReader<Row>(structuredClone(packer.finish(reversed)));
  return rows.map((_, row) => read(row)).reverse();
};

describe('packed rows', () => {
  it('give back what was put in, whatever the text, in the order asked for', () => {
    const row = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 40 }),
      places: fc.array(fc.record({ raw: fc.string({ unit: 'grapheme' }) }), { maxLength: 3 }),
      pay: fc.option(fc.integer()),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        expect(packedAndRead(rows)).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
    );
  });

  it('go on in a new block when one is full, and take a row larger than any block', () => {
    const texts = ['a'.repeat(700_000), '€'.repeat(700_000), 'b'.repeat(3_000_000), 'c'];
    const read = packedAndRead(texts.map((text) => ({ text })));
    expect(read.map(({ text }, row) => text === texts[row])).toEqual([true, true, true, true]);
  });

  it('have no row beyond the last', () => {
    const read = rowReader(rowPacker<{ text: string }>().finish(new Uint32Array(0)));
    expect(() => read(0)).toThrow('No row is kept there');
  });
});
