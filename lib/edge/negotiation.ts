import Negotiator from 'negotiator';

/** Longest header that is read, in characters; browsers send some 150. */
const LONGEST = 1_000;
const NAMED = /text\/markdown/i;
const MARKDOWN = 'text/markdown';
const OFFERS = [MARKDOWN, 'text/html'];

/**
 * Whether a reader would rather have Markdown than HTML: its Accept names `text/markdown` itself, with a weight above
 * nought and not below that of HTML. Browsers never do, and for them this is one look for a word. Never throws: a header
 * that cannot be read asks for nothing.
 */
export function wantsMarkdown(accept: string | undefined): boolean {
  if (accept === undefined || accept.length > LONGEST || !NAMED.test(accept)) return false;
  try {
    const isNamed = readerOf(accept)
      .mediaTypes()
      .some((type) => type.toLowerCase() === MARKDOWN);
    // Of two equal weights the library takes what is written first, which means nothing (RFC 9110 §12.5.1): whoever
    // names Markdown at all can read it.
    return isNamed && [accept, backwards(accept)].some((header) => best(header) === MARKDOWN);
  } catch {
    return false;
  }
}

const readerOf = (accept: string): Negotiator => new Negotiator({ headers: { accept } });
const best = (accept: string): string | undefined => readerOf(accept).mediaType(OFFERS);
const backwards = (accept: string): string => accept.split(',').reverse().join(',');

/** A fragment is in no request that the guard lets in, so no reader can ask for such a key. */
const MARK = '#markdown';

/** The cache's key of a page's Markdown under the page's own address. */
export const markdownKey = (key: string): string => key + MARK;

/** The page whose Markdown a key stands for; undefined for the key of a page itself. */
export const pageOfMarkdownKey = (key: string): string | undefined =>
  key.endsWith(MARK) ? key.slice(0, -MARK.length) : undefined;
