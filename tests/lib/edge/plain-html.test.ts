import { describe, expect, test } from 'vitest';
import { NotPlain, plainHtml } from '../../../lib/edge/plain-html.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}<title>A page</title></head><body>${body}</body></html>`;

describe('plainHtml cuts what belongs to Next', () => {
  test.each([
    ['a script by address', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['the payload', '<script>self.__next_f.push([1,"a"])</script>'],
    ['a script in capitals', '<SCRIPT>a()</SCRIPT >'],
    ['a module of its own', '<script type="module" src="/_next/static/a.js"></script>'],
    ['a module from elsewhere', '<script type="module" src="https://evil.example/assets/a.js"></script>'],
    ['a module above our folder', '<script type="module" src="/assets/../_next/a.js"></script>'],
    ['a module written in place', '<script type="module">a()</script>'],
    ["the Pages Router's data", '<script id="__NEXT_DATA__" type="application/json">{}</script>'],
    ['a script preload', '<link rel="preload" as="script" href="/_next/a.js"/>'],
    ['a fetch preload', '<link rel="preload" as="fetch" href="/guides?_rsc=1"/>'],
    ['a module preload', '<link rel="modulepreload" href="/_next/a.js"/>'],
    ['a script fetched ahead', '<link rel="prefetch" as="script" href="/_next/a.js"/>'],
    ['the wait for its own hydration', '<link rel="expect" href="#_R_" blocking="render"/>'],
    ['a comment', '<!-- -->'],
    ['a boundary marker', '<!--$-->'],
  ])('%s', (_, cut) => {
    expect(plainHtml(page(`<p>before</p>${cut}<p>after</p>`))).toBe(page('<p>before</p><p>after</p>'));
  });

  test('and joins text on both sides of a comment', () => {
    expect(plainHtml(page('<p>38<!-- --> of <!-- -->112</p>'))).toBe(page('<p>38 of 112</p>'));
  });
});

describe('plainHtml keeps, byte for byte', () => {
  test.each([
    ['a module of ours', '<script type="module" src="/assets/elements-4f2a.js"></script>'],
    ['JSON-LD', '<script type="application/ld+json">{"@type":"JobPosting","a":"\\u003cb>"}</script>'],
    ['data for a module', '<script type="application/json">{"a":1}</script>'],
    ['style sheets', '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'],
    ['font preloads', '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin=""/>'],
    ['image preloads', '<link rel="preload" href="/assets/a.avif" as="image"/>'],
    ['preloads of our modules', '<link rel="modulepreload" href="/assets/elements.js"/>'],
    [
      'canonical and alternate links',
      '<link rel="canonical" href="/a"/><link rel="alternate" href="/a.atom"/>',
    ],
    ['scripts quoted in text', '<p>Write &lt;script&gt; and <code>&lt;!-- --&gt;</code></p>'],
    ['scripts quoted in an attribute', '<img alt="<script>a()</script><!-- -->" src="/a.png"/>'],
    ['scripts quoted in a text area', '<textarea><script>a()</script><!-- --></textarea>'],
    ['single quotes, odd spacing, capitals', "<P  CLASS='a'\n>x</P><br><input disabled value=a>"],
    ['drawings', '<svg viewBox="0 0 1 1" role="img"><title>A bar</title><path d="M0 0"/></svg>'],
    ['a template of ours', '<template id="row"><li></li></template>'],
    ['a noscript', '<noscript><p>Without scripts</p></noscript>'],
  ])('%s', (_, kept) => {
    expect(plainHtml(page(kept))).toBe(page(kept));
  });
});

describe('plainHtml refuses', () => {
  test.each([
    ["Next's error shell", '<html id="__next_error__"><body></body></html>'],
    ['an open boundary', page('<!--$?--><template id="B:0"></template>')],
    ['an open segment', page('<template id="P:2"></template>')],
    ['a boundary that failed', page('<!--$!--><template data-dgst="123"></template>')],
    ['content in a hidden box', page('<div hidden id="S:0"><h1>Late</h1></div>')],
    ['hidden content of any element', page('<table id="S:1" hidden=""></table>')],
    [
      'a redirect begun too late',
      page('<meta id="__next-page-redirect" http-equiv="refresh" content="1;url=/a"/>'),
    ],
    ['a missing page found too late', page('<meta name="next-error" content="not-found"/>')],
    ['a script without its end', '<body><script>a()'],
    ['a drawing without its end', page('<svg><path d="M0">')],
    ['a drawing whose parts end in the wrong order', page('<svg><desc></svg></desc>')],
    ['a title without its end', '<title>A page'],
    ['text that a list of options would turn into markup', page('<select><title><script></title></select>')],
    ['a script whose end is broken', page('<script>a()</script <b>')],
    ['a comment without its end', '<body><!-- a'],
    [
      'JSON-LD that opens a comment',
      page('<script type="application/ld+json">{"a":"<!-- <script>"}</script>'),
    ],
    ['a payload that opens a comment', page('<script>push("<!-- <script>")</script>')],
    ['a comment cut short', page('<!-->')],
    ['a processing instruction', page('<?php echo 1 ?>')],
    ['CDATA in HTML', page('<![CDATA[ > ]]>')],
    ['a script in a drawing', page('<svg><script>a()</script></svg>')],
    ['a NUL', page('a\0b')],
    ['an element that ends all reading', page('<plaintext>')],
    ['a frame', page('<iframe srcdoc="a"></iframe>')],
    [
      'a noscript with two readings',
      page('<noscript><p title="</noscript><script>a()</script>"></p></noscript>'),
    ],
    ['markup born of a cut', page('<<script></script>script>a()')],
    ['a tag born of a cut', page('<<!-- -->b>')],
    ['a reference born of a cut', page('&am<!-- -->p;')],
    ['a reference born of two cuts', page('&am<!-- --><!-- -->p;')],
    ['a line break lost by a cut', page('<pre><!-- -->\nx</pre>')],
  ])('%s', (_, html) => {
    expect(() => plainHtml(html)).toThrow(NotPlain);
  });

  test('and says what it found', () => {
    expect(() => plainHtml(page('<template id="B:0"></template>'))).toThrow('a Suspense boundary left open');
  });
});

test('plainHtml cuts no more than the tag, behind an end tag that holds another', () => {
  const html = page('<b>a</b/<script x>c<script>d()</script>e</b/<!--x>f<!-- g -->');
  expect(plainHtml(html)).toBe(page('<b>a</b/<script x>ce</b/<!--x>f'));
});
