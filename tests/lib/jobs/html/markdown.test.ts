import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionHtml } from '../../../../lib/jobs/html/description.ts';
import { isMixed } from '../../../../lib/jobs/html/plain.ts';

const html = (text: string): string | null => descriptionHtml({ text, format: 'unknown' });

describe('a description in Markdown', () => {
  it.each([
    [
      'Read [our *blog*](https://acme.example/a?b=1&c=2).',
      'Read <a href="https://acme.example/a?b=1&amp;c=2" rel="nofollow noopener">our *blog*</a>.',
    ],
    ...['a**b**c', 'a`b`c', '**', '!%5Ba%5D', '0'].map((path) => [
      `**Read** [it](https://acme.example/${path}) \`now\` and **here**`,
      `<strong>Read</strong> <a href="https://acme.example/${path.replaceAll('`', '%60')}" rel="nofollow noopener">it</a> <code>now</code> and <strong>here</strong>`,
    ]),
    [
      '[**our** blog](https://acme.example/) and **[it](https://acme.example/b)**',
      '<a href="https://acme.example/" rel="nofollow noopener"><strong>our</strong> blog</a> and <strong><a href="https://acme.example/b" rel="nofollow noopener">it</a></strong>',
    ],
    ['`a**b**c` and \ufdd00\ufdd0', '<code>a**b**c</code> and 0'],
    ['[plain](http://acme.example/)', 'plain'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['a[0](1) and [Senior] (m/w/d)', 'a[0](1) and [Senior] (m/w/d)'],
    ['![logo](https://acme.example/logo.png) We build', 'We build'],
    ['Know `async/await`', 'Know <code>async/await</code>'],
    ['Use **Go**', 'Use <strong>Go</strong>'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['before <!-- how to fill\nthis in --> after', 'before  after'],
    ['open <!-- for ever', 'open &lt;!-- for ever'],
  ])('%s', (text, inside) =>
    expect(html(text)?.replace(/ +/g, ' ')).toBe(`<p>${inside}</p>`.replace(/ +/g, ' ')),
  );

  it('is read as such also where some of it is HTML', () => {
    const text =
      '## About\n<p>We <strong>build</strong></p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\n## You\n- **Go**\n- SQL';
    expect(html(text)).toBe(
      '<h2>About</h2><p>We <strong>build</strong></p><ul><li>a</li><li>b</li></ul><h2>You</h2><ul><li><strong>Go</strong></li><li>SQL</li></ul>',
    );
  });

  it('leaves the tags of HTML as they are, whatever signs stand in them', () => {
    const text =
      '## A\n## B\nRead <a href="https://acme.example/a**b**`c`">**this**</a> [and](https://acme.example/<b>)';
    expect(html(text)).toContain(
      '<a href="https://acme.example/a**b**%60c%60" rel="nofollow noopener"><strong>this</strong></a> [and](https://acme.example/',
    );
  });

  it('in HTML that says it is HTML stays as it is', () => {
    const text = '<p>## A</p>\n## B\n## C';
    expect(isMixed(text)).toBe(true);
    expect(descriptionHtml({ text, format: 'html' })).toContain('## B ## C');
    expect(isMixed('<h2>A</h2>\n<p># 1 of 5</p>\n# once')).toBe(false);
  });

  it('brings nothing that HTML could not, whatever stands in it', () => {
    const piece = fc.constantFrom(
      '## A\n',
      '[a](https://x.example/',
      ')',
      '"',
      '<b>',
      '`',
      '**',
      '<script>',
      '](',
      '![',
      '<p onclick=x>',
      '<!--',
      '-->',
      'x',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const written = html(`## A\n## B\n<p>c</p>${pieces.join('')}`) ?? '';
        expect(
          written.replace(
            /<\/?(?:p|br|ul|li|ol|h[2-4]|strong|b|code)(?: \/)?>|<a href="https:[^"<>]*" rel="nofollow noopener">|<\/a>/g,
            '',
          ),
        ).not.toMatch(/[<>]/);
      }),
    );
  });

  it('is read in one pass, however long a run of one sign is', () => {
    for (const sign of ['[', '![', '`', '<!--', '**', '[a](', '](https://'])
      for (const text of [sign.repeat(100_000), `## A\n## B\n<p>${sign.repeat(50_000)}`]) {
        const since = performance.now();
        html(text);
        expect(performance.now() - since, sign).toBeLessThan(1_000);
      }
  });
});
