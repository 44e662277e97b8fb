import { compileGlobalPattern } from './pattern.ts';

/** The role and level of a title stand at its front; what comes after this many characters is not read. */
export const LONGEST_TITLE = 300;

/** Zero-width and direction marks (`Cf`) sit inside words; control characters stand between them. */
const tidy = (title: string): string =>
  title
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

const cut = (title: string): string => title.slice(0, LONGEST_TITLE).replace(/[\ud800-\udbff]$/, '');

/**
 * Makes the reader of raw titles: well-formed Unicode in NFKC, at most 300 characters, single spaces, without what
 * the patterns of `title_cleanup` name ("(m/w/d)", requisition numbers, "- Remote"). Cleaning twice changes nothing.
 */
export const createTitleCleaner = (patterns: readonly string[]): ((title: string) => string) => {
  const rubbish = patterns.map(compileGlobalPattern);
  return (title) => {
    let before: string;
    let text = cut(tidy(tidy(cut(title.toWellFormed())).normalize('NFKC')));
    do {
      before = text;
      for (const pattern of rubbish) text = text.replace(pattern, ' ');
      text = tidy(text);
    } while (text !== before);
    return text;
  };
};
