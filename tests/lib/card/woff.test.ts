import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWoff } from '../../../lib/card/woff.ts';

const file = (name: string) =>
  new Uint8Array(
    readFileSync(
      new URL(
        `../../../node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-${name}-normal.woff`,
        import.meta.url,
      ),
    ),
  );
const sign = (text: string) => text.codePointAt(0) ?? 0;

/** A WOFF with these tables, packed where that makes them smaller. */
const aWoff = (tables: Record<string, Buffer>): Uint8Array => {
  const names = Object.keys(tables);
  const header = Buffer.alloc(44 + 20 * names.length);
  header.write('wOFF');
  header.writeUInt16BE(names.length, 12);
  const bodies: Buffer[] = [];
  let offset = header.length;
  for (const [at, [name, table]] of Object.entries(tables).entries()) {
    const packed = deflateSync(table);
    const body = packed.length < table.length ? packed : table;
    header.write(name, 44 + 20 * at);
    header.writeUInt32BE(offset, 48 + 20 * at);
    header.writeUInt32BE(body.length, 52 + 20 * at);
    header.writeUInt32BE(table.length, 56 + 20 * at);
    offset += body.length;
    bodies.push(body);
  }
  return Buffer.concat([header, ...bodies]);
};
const shorts = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
};

describe('a WOFF font', () => {
  // Read from the same files by another reader, opentype.js 2.0.0.
  it.each([
    ['latin-700', 'M', 1070 / 1200],
    ['latin-700', 'Ł', null],
    ['latin-700', 'あ', null],
  ] as const)('%s has %s %d wide', (name, letter, width) => {
    expect(readWoff(file(name)).widthOf(sign(letter))).toBe(width);
  });

  it('says which signs it has: as many as another reader found', () => {
    const count = (name: string): number => {
      const { widthOf } = readWoff(file(name));
      return Array.from({ length: 0x20000 }, (_, code) => code).filter(
        (code) => code > 0 && widthOf(code) !== null,
      ).length;
    };
    expect(['latin-700', 'latin-ext-700', 'vietnamese-700'].map(count)).toEqual([231, 232, 115]);
  });

  it('may list its glyphs instead of counting on, and have one width for its last glyphs', () => {
    const cmap = Buffer.concat([
      shorts(0, 1, 3, 1, 0, 12),
      // Format 4 with the segments A to B (counted on), a to c (listed, b without a glyph), and the closing one.
      shorts(4, 0, 0, 6, 0, 0, 0, 0x42, 0x63, 0xffff, 0, 0x41, 0x61, 0xffff),
      shorts(1 - 0x41, 0, 1, 0, 4, 0, 3, 0, 1),
    ]);
    const font = readWoff(
      aWoff({
        head: shorts(...Array<number>(9).fill(0), 1000),
        hhea: shorts(...Array<number>(17).fill(0), 3),
        hmtx: shorts(10, 0, 500, 0, 700, 0),
        cmap,
      }),
    );
    expect(['A', 'B', 'C', 'a', 'b', 'c'].map((letter) => font.widthOf(sign(letter)))).toEqual([
      0.5,
      0.7,
      null,
      0.7,
      null,
      0.5,
    ]);
  });

  it('is refused where it is something else', () => {
    expect(() => readWoff(Buffer.from('wOF2 and some more bytes'))).toThrow('no WOFF 1 font');
    expect(() => readWoff(aWoff({ head: shorts(0) }))).toThrow();
    const cmap = shorts(0, 1, 3, 10, 0, 12, 12, 0);
    const tables = {
      head: shorts(...Array<number>(10).fill(9)),
      hmtx: shorts(1, 1),
      hhea: shorts(...Array<number>(18).fill(1)),
    };
    expect(() => readWoff(aWoff({ ...tables, cmap }))).toThrow('format 4');
  });
});
