// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text without what XML 1.0 forbids (§2.2): most control characters, halves of a character. Not yet escaped. */
export const xmlText = (text: string): string => text.toWellFormed().replace(NOT_IN_XML, '');

/** The same as one line: a title has no other. */
export const xmlLine = (text: string): string => xmlText(text).replace(/\s+/g, ' ').trim();
