import { describe, expect, it } from 'vitest';
import { plainText, readingMinutes, sectionsOf, withScrollingTables } from '../../../lib/content/sections.ts';

describe('cutting a text at its headings', () => {
  it('gives the lead and each section with its title, id and text', () => {
    expect(
      sectionsOf(
        '<p>lead</p><h2 id="a-b">A &#x26; <em>B</em></h2><p>one</p><h3 id="x">X</h3><h2 id="c">C</h2>',
        2,
      ),
    ).toEqual({
      lead: '<p>lead</p>',
      sections: [
        { title: 'A & B', id: 'a-b', html: '<p>one</p><h3 id="x">X</h3>' },
        { title: 'C', id: 'c', html: '' },
      ],
    });
  });

  it('leaves a text without headings whole', () => {
    expect(sectionsOf('<p>all</p>', 2)).toEqual({ lead: '<p>all</p>', sections: [] });
  });
});

describe('words', () => {
  it('come without tags and with their signs', () =>
    expect(plainText('<p>1 &#x3C; 2 <b>&#x26;</b> 3</p>')).toBe('1 < 2 & 3'));
  it('take at least a minute to read', () => {
    expect(readingMinutes('<p>few</p>')).toBe(1);
    expect(readingMinutes(`<p>${'word '.repeat(2200)}</p>`)).toBe(10);
  });
});

describe('tables', () => {
  it('stand in boxes that scroll, can be reached by keyboard and have names of their own', () => {
    const table = '<table><thead><tr><th>A &#x26; "B"</th><th>C</th></tr></thead></table>';
    expect(withScrollingTables(`<p>x</p>${table}${table}`)).toBe(
      `<p>x</p>${[1, 2].map((number) => `<div class="scrolls" role="region" aria-label="Table ${number}: A & &quot;B&quot;, C" tabindex="0">${table}</div>`).join('')}`,
    );
  });
});
