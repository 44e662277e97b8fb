import { describe, expect, it } from 'vitest';
import { selfContained } from '../../../components/file/self-contained.ts';

const PAGE = 'https://waymark.example/guides/backend-developer';
const alone = (html: string): string => selfContained(html, PAGE);

describe('a document away from its site', () => {
  it.each([
    ['/jobs?role=a&amp;level=entry', 'https://waymark.example/jobs?role=a&amp;level=entry'],
    ['salary', 'https://waymark.example/guides/salary'],
    ['https://example.org/a?b=1&amp;c=2', 'https://example.org/a?b=1&amp;c=2'],
    ['#here', '#here'],
    ['/guides/backend-developer#here', '#here'],
    ['#jobs', `${PAGE}#jobs`],
    ['/guides/backend-developer', PAGE],
    ['/guides/backend-developer?skill=sql#here', `${PAGE}?skill=sql#here`],
    ['/guides/other#here', 'https://waymark.example/guides/other#here'],
    ['data:,', 'data:,'],
    ['mailto:&quot;a b&quot;@example.org', 'mailto:&quot;a b&quot;@example.org'],
    ['/a?b=&quot;c&quot;', 'https://waymark.example/a?b=%22c%22'],
  ])('leads %s to %s', (href, whole) => {
    expect(alone(`<h2 id="here">A</h2><a class="x" href="${href}" rel="y">b</a>`)).toBe(
      `<h2 id="here">A</h2><a class="x" href="${whole}" rel="y">b</a>`,
    );
  });

  it('lets no sign within an address end it', () =>
    expect(alone(`<a href='mailto:"a&amp;b"@example.org' rel="x">b</a>`)).toBe(
      '<a href="mailto:&quot;a&amp;b&quot;@example.org" rel="x">b</a>',
    ));

  it('stands open', () =>
    expect(alone('<details class="a"><summary>b</summary></details><details open=""></details>')).toBe(
      '<details class="a" open=""><summary>b</summary></details><details open=""></details>',
    ));

  it('keeps its text to the letter, whatever it looks like', () => {
    const text =
      '<!DOCTYPE html><style>a[href="/x"]{}</style><p>&lt;a href="/x"> <details &amp; "href=\'/y\'" é</p><pre>\n\n<code>href="/z"</code></pre>';
    expect(alone(text.replace('<details &amp; ', ''))).toBe(text.replace('<details &amp; ', ''));
  });
});
