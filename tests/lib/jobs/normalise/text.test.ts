import { describe, expect, it } from 'vitest';
import {
  cleanLine,
  cleanName,
  cleanTitle,
  cut,
  decodeEntities,
  slugOf,
} from '../../../../lib/jobs/normalise/text.ts';

describe('a title', () => {
  it.each([
    ['  Backend \t Engineer ', 'Backend Engineer'],
    ['Backend\u00a0\u00a0Engineer', 'Backend Engineer'],
    ['Back\u200bend\ufeff Engineer', 'Backend Engineer'],
    ['Ｂａｃｋｅｎｄ Engineer', 'Backend Engineer'],
    ['Evil \u202exe.gpj', 'Evil xe.gpj'],
    ['\u0007Backend\u0000 Engineer', 'Backend Engineer'],
    ['R&amp;D Engineer', 'R&D Engineer'],
    ['C++ &lt;senior&gt;', 'C++ <senior>'],
    ['AT&amp;amp;T Engineer', 'AT&amp;T Engineer'],
    ['Broken \ud83d emoji', 'Broken \ufffd emoji'],
    ['👩\u200d💻 Developer', '👩\u200d💻 Developer'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['Backend Engineer (m/w/d)', 'Backend Engineer'],
    ['Entwickler (w/m/div.)', 'Entwickler'],
    ['Developer (f/m/x) – Berlin', 'Developer – Berlin'],
    ['Developer (all genders), Berlin', 'Developer, Berlin'],
    ['Développeur [H/F]', 'Développeur'],
    ['Developer - m/f/d', 'Developer'],
    ['Trader (F/X)', 'Trader (F/X)'],
    ['Engineer (C/C++/Linux)', 'Engineer (C/C++/Linux)'],
    ['H/W Engineer', 'H/W Engineer'],
    ['(m/w/d)', '(m/w/d)'],
    [' \u200b ', ''],
  ])('%j becomes %j', (posted, title) => {
    expect(cleanTitle(posted)).toBe(title);
  });

  it('has at most 300 characters and never half of one', () => {
    const title = cleanTitle(`${'a'.repeat(299)}😀 and more`);
    expect(title).toBe('a'.repeat(299));
    expect(title.isWellFormed()).toBe(true);
  });
});

describe('a name', () => {
  it.each([
    ['Acme ', 'Acme'],
    ['  ', null],
    ['N/A', null],
    ['null', null],
    ['-', null],
    [null, null],
    ['Smith &amp; Sons', 'Smith & Sons'],
  ])('%j becomes %j', (posted, name) => {
    expect(cleanName(posted)).toBe(name);
  });
});

describe('a slug', () => {
  it.each([
    ['Acme GmbH', 'acme-gmbh'],
    ['Société Générale', 'societe-generale'],
    ['Łódź Straße Ørsted', 'lodz-strasse-orsted'],
    ["Lowe's & Sons, Inc.", 'lowes-sons-inc'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is made of a-z, 0-9 and hyphens for every script, stays the same, and differs from name to name', () => {
    const names = ['株式会社メルカリ', 'Яндекс', 'Mercari 日本', 'Mercari 한국', '!!!', '🚀'];
    const slugs = names.map(slugOf);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(new Set(slugs).size).toBe(names.length);
    expect(names.map(slugOf)).toEqual(slugs);
    expect(slugs[2]).toMatch(/^mercari-/);
  });
});

describe('the small pieces', () => {
  it('decode entities once and only once', () => {
    expect(decodeEntities('&amp;lt;b&amp;gt; &#38;amp; &eacute; <i>')).toBe('&lt;b&gt; &amp; é <i>');
  });

  it('cut text without leaving half a character', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀', 4)).toBe('ab😀');
  });

  it('keep a lone joiner only where it joins', () => {
    expect(cleanLine('a\u200db')).toBe('ab');
  });
});
