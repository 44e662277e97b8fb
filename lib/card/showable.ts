/** What a text cannot lose without saying something else: letters, digits, currencies, and mathematics but arrows. */
const SAYS_SOMETHING = /(?![\u2190-\u21ff])[\p{L}\p{N}\p{Sc}\p{Sm}]/u;
/** Marks that stand on no letter any more once the text is composed, and signs that nobody sees. */
const UNSEEN = /[\p{M}\p{C}]/u;

/**
 * A text in signs that the cards' fonts have, in one line; null where it cannot be said in them. Emoji, arrows and
 * ornaments are left out; a letter, digit or currency is never: with one of those missing a text would say something
 * else. What draws the cards would ask a server on the internet for the picture of any other sign.
 */
export const showable = (text: string, has: (sign: string) => boolean): string | null => {
  let shown = '';
  for (const sign of text.normalize('NFC').replaceAll(/\s+/gu, ' ')) {
    const signs = plainly(sign, has);
    if (signs === null) return null;
    shown += signs;
  }
  const line = shown.replaceAll(/ +/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(line) ? line : null;
};

/** The sign itself, or what it is made of (`ﬁ`, `Ａ`, `①`); nothing for an ornament; null for what must not go. */
const plainly = (sign: string, has: (sign: string) => boolean): string | null => {
  if (sign === ' ') return sign;
  if (UNSEEN.test(sign)) return '';
  if (has(sign)) return sign;
  const parts = Array.from(sign.normalize('NFKC')).filter((part) => !UNSEEN.test(part));
  if (parts.length > 0 && parts.every((part) => part === ' ' || has(part))) return parts.join('');
  return SAYS_SOMETHING.test(sign) ? null : ' ';
};
