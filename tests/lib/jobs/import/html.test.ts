import { describe, expect, it } from 'vitest';
import { BrokenInput } from '../../../../lib/jobs/import/errors.ts';
import { pageDataOf } from '../../../../lib/jobs/import/html.ts';

const aPage = (...scripts: string[]): string =>
  `<!doctype html><html><head><title>Careers</title>${scripts
    .map((script) => `<script type="application/ld+json">${script}</script>`)
    .join('')}</head><body><p>Hello</p></body></html>`;

describe('the structured data of a page', () => {
  it('is every script of JSON-LD, in order, whatever else the page holds', () => {
    const page = `${aPage('{"a":1}', '[2]')}<script>{"no":1}</script><script type="application/json">{"no":2}</script>`;
    expect(pageDataOf(page, 'p')).toEqual({ documents: [{ a: 1 }, [2]], broken: [] });
  });

  it.each([
    ['<script type=\'application/ld+json\'>{"a":1}</script>'],
    ['<script type=application/ld+json>{"a":1}</script>'],
    ['<SCRIPT TYPE="Application/LD+JSON; charset=utf-8">{"a":1}</SCRIPT>'],
    ['<p><script id="x" type=" application/ld+json ">\n{"a":1}\n</script>'],
    ['<script type="application/ld+json"><!-- {"a":1} --></script>'],
    ['<script type="application/ld+json">//<![CDATA[\n{"a":1}\n//]]></script>'],
    ['<script type="application/ld+json">/* <![CDATA[ */{"a":1}/* ]]> */</script>'],
    ['<script type="application/ld+json">{"a":1};</script>'],
    ['<script type="application/ld+json">{"a":1}'],
  ])('is read out of %s', (html) => {
    expect(pageDataOf(html, 'p')).toEqual({ documents: [{ a: 1 }], broken: [] });
  });

  it.each([
    ['space before what ends it', (run: string) => `{${run}x`],
    ['space before it begins', (run: string) => `${run}x`],
    ['space behind a mark of a comment', (run: string) => `//${run}x`],
  ])('is looked for in a script of 160,000 times %s within a second', (_, script) => {
    const since = performance.now();
    expect(pageDataOf(aPage(script(' '.repeat(160_000))), 'p')).toEqual({ documents: [], broken: [1] });
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it('forgives line ends inside of a text', () => {
    expect(pageDataOf(aPage('{"a":"one\n\ttwo"}'), 'p').documents).toEqual([{ a: 'one two' }]);
  });

  it('loses only the script that is broken, and says which', () => {
    expect(pageDataOf(aPage('{"a":1}', '{"a":', '', '{"b":2}', 'x'), 'p')).toEqual({
      documents: [{ a: 1 }, { b: 2 }],
      broken: [2, 4],
    });
  });

  it('is a document by itself where the text is JSON already', () => {
    expect(pageDataOf(' {"a":1}', 'p')).toEqual({ documents: [{ a: 1 }], broken: [] });
    expect(() => pageDataOf('{"a":', 'p')).toThrow(BrokenInput);
  });

  it('is nothing where the page has none', () => {
    expect(pageDataOf('<html><body>Sign in</body></html>', 'p')).toEqual({ documents: [], broken: [] });
  });
});
