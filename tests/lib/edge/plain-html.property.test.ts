import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotPlain, plainHtml } from '../../../lib/edge/plain-html.ts';
import { readDocument, referenceDocument } from './parse5-reference.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}<title>A page</title></head><body>${body}</body></html>`;

const CUTS = [
  '<script src="/_next/a.js" async=""></script>',
  '<script>self.__next_f.push([1,"</p>"])</script>',
  '<SCRIPT>if (a < b) c()</SCRIPT>',
  '<link rel="preload" as="script" href="/_next/a.js"/>',
  '<link rel="expect" href="#a" blocking="render"/>',
  '<!-- a -->',
  '<!--$-->',
  '<!--<p>-->',
  '<!---->',
];
const KEPT = [
  '<script type="application/ld+json">{"a":"\\u003c!--"}</script>',
  '<script type="module" src="/assets/a.js"></script>',
  '<link rel="stylesheet" href="/_next/static/a.css"/>',
  '<svg><title>T</title><path d="M0"/></svg>',
  '<textarea><script></textarea>',
  '<br/>',
];
const HOSTILE = [
  '<script>',
  '</script>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '</p>',
  '"',
  "'",
  '&',
  '<',
  '>',
  'a',
  ' ',
  'é',
];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const hostileText = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map((parts) => parts.join(''));
/** Trees as React writes them: balanced, with text and attributes escaped, however hostile they are. */
const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: hostileText.map(escaped) },
        { weight: 2, arbitrary: fc.constantFrom(...CUTS) },
        { weight: 1, arbitrary: fc.constantFrom(...KEPT) },
        { weight: 2, arbitrary: tie('element') },
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
  element: fc
    .tuple(fc.constantFrom('div', 'ul', 'b', 'section', 'details'), hostileText, fc.boolean(), tie('content'))
    .map(([name, title, isRaw, inside]) => {
      // Markdown's HTML leaves `<` and `>` in attributes as they are: only the quote must be escaped.
      const value = isRaw ? title.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : escaped(title);
      return `<${name} title="${value}">${inside}</${name}>`;
    }),
}));

/** Loose pieces in any order. No tables: a browser moves text out of them by rules that hang on its spaces. */
const PIECES = [
  ...CUTS,
  ...KEPT,
  ...HOSTILE,
  ...`<div title=" <div title=' <p> <div> </div> <a> </a> <title> </title> <style> </style> <textarea> </textarea>
    <svg> </svg> <desc> </desc> <template> </template> <select> </select> <option> <noscript> </noscript> <pre>
    </pre> <?x?> <script/> --!> <!--> <form> </form>`.split(/\s+(?!title=)/),
  ...['\n', '\r', '</ ', '</script >', '<script type=module src=/assets/a.js>'],
];

describe('the cut document is the one a browser would have read without the cut elements', () => {
  test('for every page as React writes it, none of which is refused', () => {
    fc.assert(
      fc.property(content, (body) => {
        const html = page(body);
        expect(readDocument(plainHtml(html))).toBe(referenceDocument(html));
      }),
      { numRuns: 1_500 },
    );
  });

  test('for hostile soup too, unless it is refused', () => {
    let read = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 10 }), (pieces) => {
        const html = page(pieces.join(''));
        let plain: string;
        try {
          plain = plainHtml(html);
        } catch (error) {
          expect(error).toBeInstanceOf(NotPlain);
          refused += 1;
          return;
        }
        read += 1;
        expect(readDocument(plain)).toBe(referenceDocument(html));
      }),
      { numRuns: 4_000 },
    );
    // Refusing everything would pass the property above.
    expect(read).toBeGreaterThan(refused / 4);
  });

  test('and cutting twice changes nothing more', () => {
    fc.assert(
      fc.property(content, (body) => {
        const plain = plainHtml(page(body));
        expect(plainHtml(plain)).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });
});
