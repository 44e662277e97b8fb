import { Parser } from 'htmlparser2';
import { BlockWriter } from './block-writer.ts';

/**
 * Feeds nest headings in divs, lists in spans and lines in line breaks. This writes any such HTML anew as a flat,
 * well-formed row of headings, paragraphs, lists, quotes and tables, without attributes (but a link's address) and
 * without anything that is not text. It makes order, not safety: what comes out still goes through the sanitizer.
 */

const HEADINGS = new Map([
  ['h1', 'h2'],
  ['h2', 'h2'],
  ['h3', 'h3'],
  ['h4', 'h4'],
  ['h5', 'h4'],
  ['h6', 'h4'],
]);
const INLINE = new Set(['b', 'strong', 'em', 'i', 'code', 'a']);
/** Each container with where it may stand; an empty list is anywhere. */
const CONTAINERS = new Map<string, string[]>([
  ['ul', []],
  ['ol', []],
  ['li', ['ul', 'ol']],
  ['blockquote', []],
  ['pre', []],
  ['table', []],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tr', ['table', 'thead', 'tbody']],
  ['th', ['tr']],
  ['td', ['tr']],
]);
const PARTS_PARAGRAPHS =
  /^(?:p|div|section|article|header|footer|main|aside|center|address|figure|figcaption|dl|dt|dd|hr|form|fieldset|details|summary|nav)$/;
const WITHOUT_TEXT =
  /^(?:script|style|textarea|option|select|noscript|title|template|svg|math|iframe|object|head|audio|video)$/;

/** The mail address that a link leads to. */
const mailIn = (href: string | undefined): string | null =>
  /^mailto:([^\s?<>()]{1,100}@[^\s?<>()]{1,100})/i.exec(href?.trim() ?? '')?.[1] ?? null;

/**
 * Rewrites HTML as flat blocks; text past about `longest` characters is left out. A mail address is never a link,
 * but one may apply by it: where only the link says it, it stands behind the link's words.
 */
export const flatBlocks = (html: string, longest: number): string => {
  const writer = new BlockWriter();
  const write = (text: string): void => writer.text(text, longest - writer.length);
  let skipping = 0;
  let mail: { address: string; words: string } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (WITHOUT_TEXT.test(name)) skipping += 1;
      if (skipping > 0 || writer.length >= longest) return;
      const address = name === 'a' ? mailIn(attributes.href) : null;
      if (address) mail = { address, words: '' };
      const heading = HEADINGS.get(name);
      const parents = CONTAINERS.get(name);
      if (name === 'br') writer.lineBreak();
      else if (heading) writer.heading(heading);
      else if (parents) writer.openContainer(name, parents);
      else if (INLINE.has(name)) writer.openInline(name, attributes.href);
      else if (PARTS_PARAGRAPHS.test(name)) writer.endBlock();
    },
    ontext(text) {
      if (skipping > 0 || writer.length >= longest) return;
      if (mail) mail.words += text;
      write(text);
    },
    onclosetag(name) {
      if (name === 'a' && mail) {
        if (!mail.words.includes('@') && writer.length < longest) write(` (${mail.address})`);
        mail = null;
      }
      if (WITHOUT_TEXT.test(name)) skipping = Math.max(0, skipping - 1);
      else if (HEADINGS.has(name)) writer.heading(null);
      else if (CONTAINERS.has(name)) writer.closeContainer(name);
      else if (INLINE.has(name)) writer.closeInline(name);
      else if (PARTS_PARAGRAPHS.test(name)) writer.endBlock();
    },
  });
  parser.end(html);
  return writer.end();
};
