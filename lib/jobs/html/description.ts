import { Parser } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';
import { mended } from '../normalise/mojibake.ts';
import { withoutReadCheck } from '../normalise/read-check.ts';
import { cut, decodeEntities, soundText } from '../normalise/text.ts';
import type { FeedRecord } from '../posting.ts';
import { flatBlocks } from './blocks.ts';
import { escapeText } from './escape-text.ts';
import { htmlFromMixed, htmlFromPlain, isMixed } from './plain.ts';

/** Descriptions, from whatever a feed sends to HTML that may stand in a page as it is. */

const LONGEST = 60_000;
/** More than this is not read at all: no description of real feeds comes near it. */
const LONGEST_READ = 250_000;
/** Room for the tags that close what is open when the text is cut. */
const CLOSING = 1_000;

const TAG = /<\/?(?:p|br|div|span|ul|ol|li|h[1-6]|strong|em|b|i|a|table|section)\b[^<>]*>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|span|ul|ol|li|h[1-6]|strong|em|b|i|a|table|section)\b/i;

type Description = NonNullable<FeedRecord['description']>;

const htmlOf = ({ text, format }: Description): string => {
  const hasTags = TAG.test(text);
  const isEscaped = !hasTags && (format === 'escaped' || (format === 'unknown' && ESCAPED_TAG.test(text)));
  if (isEscaped) return decodeEntities(text);
  if (format === 'unknown' && hasTags && isMixed(text)) return htmlFromMixed(text);
  if (format === 'html' || format === 'escaped' || (hasTags && format === 'unknown')) return text;
  // Tables of other collectors often keep the entities of the HTML they took the tags out of.
  return htmlFromPlain(format === 'unknown' ? decodeEntities(text) : text);
};

const sanitized = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [
      ...[
        'p',
        'br',
        'ul',
        'ol',
        'li',
        'h2',
        'h3',
        'h4',
        'strong',
        'em',
        'b',
        'i',
        'a',
        'blockquote',
        'code',
        'pre',
      ],
      ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['https'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
  });

/** One endless run of text has no block to end at: its first words as a paragraph. `&` takes five signs. */
const cutText = (html: string): string => {
  const words = cut(descriptionText(html), LONGEST / 5 - CLOSING);
  return `<p>${escapeText(words)}</p>`;
};

/**
 * A description as safe HTML of at most 60,000 characters: headings from `h2`, paragraphs, lists, quotes, code,
 * tables and `https` links; no attribute but a link's, no style, no image, no script. Null when no text is left.
 */
export const descriptionHtml = (description: FeedRecord['description']): string | null => {
  if (description === null) return null;
  const text = withoutReadCheck(soundText(mended(cut(description.text, LONGEST_READ))));
  const html = sanitized(flatBlocks(htmlOf({ ...description, text }), LONGEST - CLOSING));
  if (html.length === 0) return null;
  return html.length <= LONGEST ? html : cutText(html);
};

const ENDS_LINE = new Set([
  'p',
  'br',
  'li',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'pre',
  'tr',
  'td',
  'th',
  'ul',
  'ol',
]);

/** The words of a description, one line a block: what skills are looked for in and sentences quoted from. */
export const descriptionText = (html: string): string => {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onclosetag: (name) => {
      if (ENDS_LINE.has(name) && !text.endsWith('\n')) text += '\n';
    },
  });
  parser.end(html);
  return text.trim();
};
