import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLines, type Step } from '../../../lib/card/fit-lines.ts';

/** Every sign as wide as its size: twenty signs of size 10 to a line. */
const widthOf = (text: string, size: number): number => Array.from(text).length * size;
const STEPS: readonly [Step, ...Step[]] = [
  { size: 20, lines: 1 },
  { size: 10, lines: 3 },
];
const fitted = (text: string) => fitLines(text, { width: 200, steps: STEPS, widthOf });

describe('a title', () => {
  it('that is short is large, and one that is longer smaller', () => {
    expect(fitted('Developer')).toEqual({ size: 20, lines: ['Developer'], isCut: false });
    expect(fitted('Backend Developer')).toEqual({ size: 10, lines: ['Backend Developer'], isCut: false });
  });

  it('breaks between words, into lines of about the same length', () => {
    expect(fitted('Senior Backend Developer, Go').lines).toEqual(['Senior Backend', 'Developer, Go']);
    expect(fitted('one two three four five six').lines).toEqual(['one two three', 'four five six']);
  });

  it('may break behind a hyphen or a slash, which stay', () => {
    expect(fitted('Frontend/Backend/DevOps Engineer').lines.join('|')).toBe(
      'Frontend/Backend/|DevOps Engineer',
    );
  });

  it('that is too long is cut behind a word, with an ellipsis and without a loose comma', () => {
    const { lines, isCut } = fitted(
      'Senior Backend Developer with a strong focus, really, on distributed systems',
    );
    expect(isCut).toBe(true);
    expect(lines).toEqual(['Senior Backend', 'Developer with a', 'strong focus…']);
  });

  it('of a single endless word is broken inside it', () => {
    expect(fitted('x'.repeat(30)).lines.join('')).toBe('x'.repeat(30));
    expect(fitted('x'.repeat(99))).toEqual({
      size: 10,
      lines: ['x'.repeat(20), 'x'.repeat(20), `${'x'.repeat(19)}…`],
      isCut: true,
    });
  });

  it('never has a line too wide or too many lines, and keeps every word that it does not cut', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(...'abc-/.,é🚀'), minLength: 1, maxLength: 30 }),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const { size, lines, isCut } = fitted(text);
        expect(lines.length).toBeLessThanOrEqual(STEPS.find((step) => step.size === size)?.lines ?? 0);
        for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(200);
        const bare = (part: string): string => part.replaceAll(' ', '');
        if (isCut) {
          expect(lines.at(-1)).toMatch(/…$/);
          expect(bare(text).startsWith(bare(lines.join('')).slice(0, -1))).toBe(true);
        } else expect(bare(lines.join(''))).toBe(bare(text));
      }),
      { numRuns: 2000 },
    );
  });
});
