import { Parser } from 'htmlparser2';
import { isAllowedLink, isAllowedScript, streamingTrace } from './plain-rules.ts';

/** Thrown when a document is not the whole, plain page this site promises; the message says what was found. */
export class NotPlain extends Error {
  override name = 'NotPlain';
}

/** A stretch of the document to leave out: from `start` up to, not including, `end`. */
export type Cut = { start: number; end: number };

/**
 * Takes Next's scripts, script preloads, markers and comments out of a rendered page. The rest is byte for
 * byte what Next wrote: ranges are cut from the text, nothing is written anew. Throws NotPlain for a document
 * that a reader without Next's scripts would see only in part, or whose reading is in doubt.
 */
export function plainHtml(html: string): string {
  const { cuts, preStarts } = findCuts(html);
  const plain = leaveOut(html, cuts, preStarts);
  // Leaving something out can join its neighbours into markup that was not there before.
  if (findCuts(plain).cuts.length > 0)
    throw new NotPlain('something to cut was left, or came about by cutting');
  return plain;
}

type Found = { cuts: Cut[]; preStarts: ReadonlySet<number> };

/** Reads a document once and names the stretches to leave out, and where the content of each `<pre>` begins. */
function findCuts(html: string): Found {
  if (html.includes('\0')) throw new NotPlain('a NUL character');
  const cuts: Cut[] = [];
  const preStarts = new Set<number>();
  // Where the tag being read begins. The parser's own startIndex is too early behind an odd end tag.
  let tagStart = 0;
  let openScript: { start: number; content: number; keep: boolean } | undefined;
  let openNoscript: number | undefined;
  let inSelect = false;

  const parser: Parser = new Parser({
    onopentagname(name) {
      tagStart = parser.endIndex - name.length - 1;
    },
    onopentag(name, attributes) {
      const trace = streamingTrace(name, attributes);
      if (trace) throw new NotPlain(trace);
      const end = parser.endIndex + 1;
      if (RISKY_IN_FOREIGN.has(name) && parser.isInForeignContext())
        throw new NotPlain(`<${name}> in a drawing`);
      if (inSelect && TEXT_ONLY.has(name)) throw new NotPlain(`<${name}> in a <select>`);
      if (UNREADABLE.has(name)) throw new NotPlain(`<${name}>`);
      if (name === 'script') {
        openScript = { start: tagStart, content: end, keep: isAllowedScript(attributes) };
      } else if (name === 'link' && !isAllowedLink(attributes)) {
        cuts.push({ start: tagStart, end });
      } else if (name === 'pre' || name === 'listing') {
        preStarts.add(end);
      } else if (name === 'noscript') {
        openNoscript ??= end;
      } else if (name === 'select') {
        inSelect = true;
      }
    },
    onclosetag(name, isImplied) {
      if (isImplied && BALANCED.has(name)) throw new NotPlain(`<${name}> without its end`);
      if (name === 'script' && openScript) {
        const end = endOfCloseTag(html, parser.endIndex);
        checkScriptText(html.slice(openScript.content, parser.endIndex));
        if (!openScript.keep) cuts.push({ start: openScript.start, end });
        openScript = undefined;
      } else if (name === 'select') {
        inSelect = false;
      } else if (name === 'noscript' && openNoscript !== undefined) {
        checkNoscript(html, openNoscript, parser.endIndex);
        openNoscript = undefined;
      }
    },
    oncomment(text) {
      const end = parser.endIndex + 1;
      const start = end - `<!--${text}-->`.length;
      // The many other things that browsers read as comments are not React's, nor ours.
      if (html.slice(start, end) !== `<!--${text}-->`) throw new NotPlain('a broken comment');
      cuts.push({ start, end });
    },
  });
  parser.end(html);
  return { cuts, preStarts };
}

/** Raw-text elements that this parser and a browser read differently inside SVG or MathML. */
const RISKY_IN_FOREIGN = new Set(['script', 'style', 'link', 'template', 'noscript', 'textarea']);
/** Of these a browser ignores the tag within `<select>`, and reads as markup what is text to this parser. */
const TEXT_ONLY = new Set(['title', 'style', 'textarea', 'noscript']);
/** Elements that change how the rest is read, in ways parsers disagree on, and that no page of ours has. */
const UNREADABLE = new Set(
  'plaintext iframe xmp noembed noframes frameset math mi mo mn ms mtext annotation-xml'.split(' '),
);
/** Elements that must be closed where they were opened, or the reading of scripts after them is in doubt. */
const BALANCED = new Set('script style title textarea noscript svg foreignObject desc'.split(' '));

/** The parser stops behind the tag's name; anything but space before the bracket is read in two ways. */
function endOfCloseTag(html: string, nameEnd: number): number {
  const bracket = html.indexOf('>', nameEnd);
  if (bracket === -1 || html.slice(nameEnd, bracket).trim() !== '')
    throw new NotPlain('a broken end of script');
  return bracket + 1;
}

/** Behind `<!--` a browser may look past the next `</script>`. JSON-LD must write `<` as \u003c. */
function checkScriptText(text: string): void {
  if (text.includes('<!--')) throw new NotPlain('a comment within a script');
}

/** With scripting on, a browser ends `<noscript>` at the first end tag, even within a quoted attribute. */
function checkNoscript(html: string, start: number, end: number): void {
  const first = html.slice(start).search(/<\/noscript/i);
  if (start + first + '</noscript'.length !== end) throw new NotPlain('a <noscript> with two readings');
}

function leaveOut(html: string, cuts: readonly Cut[], preStarts: ReadonlySet<number>): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of joinNeighbours(cuts)) {
    checkSeam(html, start, end, preStarts.has(start));
    plain += html.slice(from, start);
    from = end;
  }
  return plain + html.slice(from);
}

function joinNeighbours(cuts: readonly Cut[]): Cut[] {
  const joined: Cut[] = [];
  for (const cut of cuts) {
    const last = joined.at(-1);
    if (last?.end === cut.start) last.end = cut.end;
    else joined.push({ ...cut });
  }
  return joined;
}

/** Refuses a cut whose two sides would be read as something else once they touch. */
function checkSeam(html: string, start: number, end: number, atPreStart: boolean): void {
  const before = html.slice(Math.max(0, start - 40), start);
  const after = html[end] ?? '';
  const isMarkup = before.endsWith('<');
  const isReference = /&#?\w*$/.test(before) && /[#\w;]/.test(after);
  const isLineBreak = atPreStart ? /[\r\n]/.test(after) : before.endsWith('\r') && after === '\n';
  if (isMarkup || isReference || isLineBreak) throw new NotPlain('a cut whose two sides would run together');
}
