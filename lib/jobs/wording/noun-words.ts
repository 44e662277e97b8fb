import { countryName } from './value-words.ts';

/** Capitals only at the beginning, also of the parts of "Full-Stack": a word that is none without its place. */
const COMMON_WORD = /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*$/u;

/**
 * A role's name inside a sentence, before "jobs": "backend developer", "UX designer", "DevOps engineer/SRE".
 * Abbreviations and names with capitals of their own keep them.
 */
export const roleWords = (name: string): string =>
  name
    .replace(/^(.+) \((\S+)\)$/, '$2 $1')
    .replaceAll(' / ', '/')
    .split(/([ /])/)
    .map((word) => (COMMON_WORD.test(word) ? word.toLowerCase() : word))
    .join('');

const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Isle)|Republic|Islands|Territor/;

/** A country inside a sentence: "Germany", "the United States". */
export const placeWords = (code: string): string => {
  const name = countryName(code);
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
};
