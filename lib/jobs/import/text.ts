import { isUtf8 } from 'node:buffer';
import { BrokenInput } from './errors.ts';

/** The bytes of a file or an answer as text, or the reason why they cannot be one. */

const LINE_FEED = 10;

const startsWith = (bytes: Uint8Array, ...marks: number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark);

const brokenLine = (bytes: Uint8Array): number => {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
};

/**
 * Decodes UTF-8, with or without a byte order mark. Throws `BrokenInput` for an empty body, another encoding, a
 * compressed or binary file, and for a web page or XML unless that is what is asked for. `name` is what the sentence
 * calls it.
 */
export const textOf = (
  bytes: Uint8Array,
  name: string,
  { isXml = false, isPage = false }: { isXml?: boolean; isPage?: boolean } = {},
): string => {
  if (bytes.length === 0) throw new BrokenInput(`${name} is empty: nothing was imported.`);
  if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    throw new BrokenInput(`${name} is compressed: unpack it and import what is inside.`);
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw new BrokenInput(`${name} is encoded as UTF-16: save it as UTF-8 and import it again.`);
  }
  if (!isUtf8(bytes)) {
    throw new BrokenInput(
      `${name} is not UTF-8 text (line ${brokenLine(bytes)} is the first that is not): save it as UTF-8 and import it again.`,
    );
  }
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\0')) {
    const line = text.slice(0, text.indexOf('\0')).split('\n').length;
    throw new BrokenInput(
      `${name} holds a zero byte in line ${line}: it is not a text file; import the text it was made from.`,
    );
  }
  if (text.trim() === '')
    throw new BrokenInput(`${name} holds nothing but blank space: nothing was imported.`);
  if (isPage) return text;
  const isHtml = /^\s*<(?:!doctype html|html|head|body)\b/i.test(text);
  if (isHtml || (!isXml && /^\s*<(?:!doctype|\?xml)\b/i.test(text))) {
    throw new BrokenInput(`${name} is a web page or XML, not openings: use the address of the feed itself.`);
  }
  return text;
};
