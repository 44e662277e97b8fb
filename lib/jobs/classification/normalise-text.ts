/**
 * The text of a posting the way the skills vocabulary wants it before matching: compatibility forms made plain
 * (Unicode NFKC) and every run of white space one space. Case stays. HTML is turned into text elsewhere.
 */
export const normaliseText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
