/** UTF-8 that somebody read as Latin-1 or Windows-1252 ("Ã¼" for "ü"), mended where that is sure. */

/** The characters of Windows-1252 that stand for the bytes 0x80 to 0x9f. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** A first byte and as many more as it announces, each as the character it was read as. */
const MORE = `[\\u0080-\\u00bf${WINDOWS}]`;
const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df]${MORE}|[\\u00e0-\\u00ef]${MORE}{2}|[\\u00f0-\\u00f4]${MORE}{3}`,
  'g',
);
const NOT_ASCII = /[^\p{ASCII}]/gu;
/** What accents, quotes and emoji turn into. Nobody writes these: É before ® is a name, Ã before © is not. */
const TELLING = /^(?:[ÂÃ]|.{3})/su;
/** So much of what is not ASCII must be broken for the text as a whole to be. */
const MOSTLY = 0.9;
/** Different broken letters that are no chance, in a script whose first bytes tell nothing. */
const MANY = 4;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const byteOf = (character: string): number => {
  const at = WINDOWS.indexOf(character);
  return at < 0 ? character.charCodeAt(0) : at + 0x80;
};
const decoded = (sequence: string): string | null => {
  try {
    return utf8.decode(Uint8Array.from(sequence, byteOf));
  } catch {
    return null;
  }
};

const mendedOnce = (text: string): string => {
  const whole = (text.match(SEQUENCE) ?? []).filter((sequence) => decoded(sequence) !== null);
  if (whole.length === 0) return text;
  const different = new Set(whole);
  const isTelling = different.size >= MANY || whole.some((sequence) => TELLING.test(sequence));
  const share = whole.join('').length / (text.match(NOT_ASCII)?.join('').length ?? 1);
  return isTelling && share >= MOSTLY
    ? text.replace(SEQUENCE, (sequence) => decoded(sequence) ?? sequence)
    : text;
};

/**
 * The text as it was written. Only a text that is broken nearly throughout is touched: one with letters of its own
 * beside it ("SÃO PAULO", "Требуется Ã©") stays as it is. Some texts were broken twice.
 */
export const mended = (text: string): string => {
  const once = mendedOnce(text);
  return once === text ? text : mendedOnce(once);
};
