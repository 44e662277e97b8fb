import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTitleClassifier } from '../../../../lib/jobs/classification/title.ts';
import { TITLES } from './titles.ts';
import { aFallback, aRole, ourRoles, rolesOf } from './vocabularies.ts';

const read = createTitleClassifier(ourRoles());

describe('the roles of a title', () => {
  it.each(TITLES)('%s → %s', (title, roles) => {
    expect(read(title).roles.join(' ')).toBe(roles);
  });

  it('are tried on titles of every role, a hundred and twenty at the least', () => {
    const tried = new Set(TITLES.flatMap(([, roles]) => roles.split(' ')).filter((role) => role !== ''));
    expect([...tried].sort()).toEqual(
      ourRoles()
        .roles.map(({ slug }) => slug)
        .sort(),
    );
    expect(TITLES.length).toBeGreaterThanOrEqual(120);
  });

  it('hold the role for its own name and for every alias the vocabulary lists', () => {
    const missed = ourRoles().roles.flatMap(({ slug, name, aliases }) =>
      [name, ...aliases]
        .filter((alias) => !read(alias).roles.includes(slug))
        .map((alias) => `${slug}: ${alias}`),
    );
    expect(missed).toEqual([]);
  });
});

describe('the classifier of titles', () => {
  const readOf = (...roles: Parameters<typeof aRole>[0][]) =>
    createTitleClassifier(rolesOf([...roles.map(aRole), aFallback()]));

  it('puts the lowest priority number first, whatever the order of the file', () => {
    const readBoth = readOf(
      { slug: 'second', include: ['spade'], priority: 20 },
      { slug: 'first', include: ['spade'], priority: 5 },
    );
    expect(readBoth('Spade worker').roles).toEqual(['first', 'second']);
  });

  it('gives the fallback role only where no special role stands', () => {
    const readGarden = readOf({ include: ['garden'] });
    expect(readGarden('Garden worker').roles).toEqual(['gardener']);
    expect(readGarden('Field worker').roles).toEqual(['worker']);
    expect(readGarden('Pilot').roles).toEqual([]);
  });

  it('falls back when an exclude takes the special role away', () => {
    expect(readOf({ include: ['garden'], exclude: ['zoo'] })('Zoo garden worker').roles).toEqual(['worker']);
  });

  it('reads a pattern that only the lax grammar accepts', () => {
    expect(readOf({ include: ['\\bgarden\\-er'] })('Garden-er').roles).toEqual(['gardener']);
  });

  it('ignores case in every alphabet', () => {
    expect(readOf({ include: ['садовник'] })('САДОВНИК').roles).toEqual(['gardener']);
  });
});

describe('on any title at all', () => {
  const anyTitle = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'Senior',
          '(m/w/d)',
          ' - Remote',
          '\ud83d',
          'Backend',
          '\u200b',
          'Engineer',
          'ﷺ',
          '\u0000',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('the reading never throws and cleaning a cleaned title changes nothing', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const once = read(title);
        expect(read(once.cleaned)).toEqual(once);
        expect(once.cleaned.length).toBeLessThanOrEqual(300);
        expect(once.cleaned.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a title of ten thousand characters is read at once', () => {
    const long = [' ', '-', '(m/', 'a ', 'senior ', 'engineer - ', 'back end ', '\u0301', '(', ' -remote'];
    const began = performance.now();
    for (const part of long) read(part.repeat(10_000 / part.length));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
