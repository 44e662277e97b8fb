import { inflateSync } from 'node:zlib';

/** What laying a line of text out needs of a font: its signs and how wide they are. */
export type FontMetrics = {
  /** Width of a sign as a part of the font's size; null where the font has no picture of it. */
  widthOf(codePoint: number): number | null;
};

const WOFF = 0x774f4646;
const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
/** The one form of a table of signs that is read here: all of the basic plane, which is all a font of letters has. */
const FORMAT = 4;

/** Reads a WOFF 1 font. Throws where it is none, or has its table of signs in another form than format 4. */
export const readWoff = (bytes: Uint8Array): FontMetrics => {
  const table = tablesOf(bytes);
  const unitsPerEm = table('head').getUint16(18);
  const widths = table('hmtx');
  const widthCount = table('hhea').getUint16(34);
  const glyphs = glyphsBySign(table('cmap'));
  return {
    widthOf(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return null;
      // The last width stands for every glyph behind it.
      return widths.getUint16(Math.min(glyph, widthCount - 1) * 4) / unitsPerEm;
    },
  };
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** W3C WOFF 1.0, sections 3 to 5. */
const tablesOf = (bytes: Uint8Array): ((tag: string) => DataView) => {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== WOFF) throw new Error('This is no WOFF 1 font.');
  const count = view.getUint16(12);
  return (tag) => {
    for (let entry = HEADER_BYTES; entry < HEADER_BYTES + count * ENTRY_BYTES; entry += ENTRY_BYTES) {
      if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) !== tag) continue;
      const start = view.getUint32(entry + 4);
      const stored = bytes.subarray(start, start + view.getUint32(entry + 8));
      // A table that would not have become smaller is stored as it is.
      return viewOf(stored.length < view.getUint32(entry + 12) ? inflateSync(stored) : stored);
    }
    throw new Error(`The font has no table "${tag}".`);
  };
};

/** Every sign that has a glyph, with the glyph's number. OpenType, table `cmap`, format 4. */
const glyphsBySign = (cmap: DataView): ReadonlyMap<number, number> => {
  const start = subtable(cmap);
  const doubled = cmap.getUint16(start + 6);
  const [ends, starts] = [start + 14, start + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  const glyphs = new Map<number, number>();
  for (let at = 0; at < doubled; at += 2) {
    const first = cmap.getUint16(starts + at);
    const [delta, offset] = [cmap.getUint16(deltas + at), cmap.getUint16(offsets + at)];
    for (let sign = first; sign <= cmap.getUint16(ends + at) && sign < 0xffff; sign++) {
      const listed = offset ? cmap.getUint16(offsets + at + offset + 2 * (sign - first)) : sign;
      const glyph = offset && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(sign, glyph);
    }
  }
  return glyphs;
};

const subtable = (cmap: DataView): number => {
  for (let at = 4; at < 4 + cmap.getUint16(2) * 8; at += 8) {
    const start = cmap.getUint32(at + 4);
    if (cmap.getUint16(start) === FORMAT) return start;
  }
  throw new Error('The font has no table of signs in format 4.');
};
