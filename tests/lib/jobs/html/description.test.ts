import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { descriptionHtml, descriptionText } from '../../../../lib/jobs/html/description.ts';

const fromHtml = (text: string): string | null => descriptionHtml({ text, format: 'html' });
const fromPlain = (text: string): string | null => descriptionHtml({ text, format: 'plain' });

describe('a description in HTML', () => {
  it.each([
    ['<h1>About</h1><h5>More</h5>', '<h2>About</h2><h4>More</h4>'],
    ['<div>one<div>two</div></div>three', '<p>one</p><p>two</p><p>three</p>'],
    ['<p>one<br><br>two</p>', '<p>one</p><p>two</p>'],
    ['<p>one<br>two</p>', '<p>one<br />two</p>'],
    ['<p style="color:red" class="x" id="jobs">text</p>', '<p>text</p>'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
    ['<ul>loose<li>a</li></ul>', '<ul><li>loose</li><li>a</li></ul>'],
    ['<li>alone</li>', '<ul><li>alone</li></ul>'],
    ['<div><strong><p>x</p><p>y</p></strong></div>', '<p><strong>x</strong></p><p><strong>y</strong></p>'],
    ['<b>bold <i>both</b> tail</i>', '<p><b>bold <i>both</i></b> tail</p>'],
    ['<table><tr><td>1<td>2</table>', '<table><tr><td>1</td><td>2</td></tr></table>'],
    ['<blockquote>said</blockquote>', '<blockquote><p>said</p></blockquote>'],
    ['<p>a&nbsp;b &amp;amp; c</p>', '<p>a b &amp;amp; c</p>'],
    ['<p>see <img src="x" onerror="alert(1)"> this</p>', '<p>see this</p>'],
    ['<p>x</p><script>alert(1)</script><style>p{}</style><iframe src="x"></iframe>', '<p>x</p>'],
    ['<p> </p><div>&nbsp;</div>', null],
    ['', null],
  ])('%s', (text, html) => {
    expect(fromHtml(text)?.replace(/\s+/g, ' ') ?? null).toBe(html);
  });

  it('keeps https links, nofollow and noopener, and only the words of every other link', () => {
    expect(fromHtml('<p><a href="https://acme.example/a?b=1&amp;c=2" target="_blank">site</a></p>')).toBe(
      '<p><a href="https://acme.example/a?b=1&amp;c=2" rel="nofollow noopener">site</a></p>',
    );
    for (const href of [
      'javascript:alert(1)',
      'http://acme.example/',
      '//acme.example',
      '/jobs',
      'data:text/html,x',
    ]) {
      expect(fromHtml(`<p><a href="${href}">words</a></p>`), href).toBe('<p>words</p>');
    }
  });

  it('keeps a mail address as text, also where only a link says it', () => {
    const link = (href: string, words: string) => fromHtml(`<p>Ask <a href="${href}">${words}</a>.</p>`);
    expect(link('mailto:a@b.example', 'us')).toBe('<p>Ask us (a@b.example).</p>');
    expect(link(' MAILTO:a@b.example?subject=x&amp;body=y', '<b>us</b>')).toBe(
      '<p>Ask <b>us</b> (a@b.example).</p>',
    );
    expect(link('mailto:a@b.example', 'a@b.example')).toBe('<p>Ask a@b.example.</p>');
    for (const href of ['mailto:', 'mailto:x', 'mailto:a b@c.example', 'mailto:&lt;b&gt;@c.example'])
      expect(link(href, 'us'), href).toBe('<p>Ask us.</p>');
  });

  it('takes tag names that are also names of objects for unknown tags', () => {
    expect(fromHtml('<constructor>x</constructor><p>y</p>')).toContain('<p>y</p>');
  });

  it('is cut at 60,000 characters, with everything open closed again', () => {
    const html = fromHtml(`<ul>${'<li>word word word</li>'.repeat(5_000)}</ul>`);
    expect(html?.length).toBeLessThanOrEqual(60_000);
    expect(html?.length).toBeGreaterThan(58_000);
    expect(html?.endsWith('</li></ul>')).toBe(true);
  });

  it('is cut also inside one endless text, between its words and never inside an entity', () => {
    for (const text of ['a', '&amp;', 'é', '😀', 'a b ']) {
      const html = fromHtml(`<p>${text.repeat(60_000)}</p>`) ?? '';
      expect(html.length, text).toBeLessThanOrEqual(60_000);
      expect(html.length, text).toBeGreaterThan(58_000);
      expect(html.isWellFormed(), text).toBe(true);
      expect(html, text).not.toMatch(/&(?!amp;)/);
    }
  });

  it('is well-formed and made of allowed tags whatever comes in', () => {
    const tag = fc.constantFrom(
      'div',
      'p',
      'ul',
      'ol',
      'li',
      'h1',
      'h3',
      'b',
      'a',
      'table',
      'tr',
      'td',
      'pre',
      'blockquote',
      'br',
      'script',
      'svg',
      'x',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map((name) => `<${name} onclick="x" href="https://a.example/">`),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = fromHtml(pieces.join('')) ?? '';
        const faults: string[] = [];
        parse(html, { onParseError: ({ code }) => faults.push(code) });
        expect(faults.filter((code) => code !== 'missing-doctype')).toEqual([]);
        expect(html).not.toMatch(
          /<(?!\/?(?:p|br|ul|ol|li|h[2-4]|strong|em|b|i|a|blockquote|code|pre|table|thead|tbody|tr|th|td)\b)/,
        );
        expect(html).not.toMatch(/onclick/i);
      }),
    );
  });
});

describe('a description escaped as entities', () => {
  it('is unescaped once and only once', () => {
    const text = '&lt;p&gt;AT&amp;amp;T &amp;lt;b&amp;gt; it&lt;/p&gt;';
    expect(descriptionHtml({ text, format: 'escaped' })).toBe('<p>AT&amp;T &lt;b&gt; it</p>');
    expect(descriptionHtml({ text, format: 'unknown' })).toBe('<p>AT&amp;T &lt;b&gt; it</p>');
  });

  it('is taken as HTML when the feed did not escape it after all', () => {
    expect(descriptionHtml({ text: '<p>R&amp;D</p>', format: 'escaped' })).toBe('<p>R&amp;D</p>');
  });
});

describe('a description in plain text', () => {
  it('becomes paragraphs, lists and headings', () => {
    const text =
      'About us\nWe build.\n\n\n- Go\n- SQL\n\n* Git\n\n1. Apply\n2) Talk\n\n## Why **us**?\n---\nBecause 1 < 2.';
    expect(fromPlain(text)).toBe(
      '<p>About us<br />We build.</p><ul><li>Go</li><li>SQL</li><li>Git</li></ul><ol><li>Apply</li><li>Talk</li></ol>' +
        '<h2>Why <strong>us</strong>?</h2><p>Because 1 &lt; 2.</p>',
    );
  });

  it('stays text when it speaks of tags', () => {
    expect(fromPlain('Know <b>HTML</b>')).toBe('<p>Know &lt;b&gt;HTML&lt;/b&gt;</p>');
    expect(descriptionHtml({ text: 'x <script>alert(1)</script>', format: 'unknown' })).not.toContain(
      '<script',
    );
  });

  it('loses broken characters and controls', () => {
    expect(fromPlain('a\u0000b \ud83d c')).toBe('<p>ab \ufffd c</p>');
  });
});

describe('the words of a description', () => {
  it('have one line a block and no markup', () => {
    expect(
      descriptionText('<h2>Skills</h2><ul><li>C++ &amp; Go</li><li>R&lt;3</li></ul><p>a<br />b</p>'),
    ).toBe('Skills\nC++ & Go\nR<3\na\nb');
  });
});
