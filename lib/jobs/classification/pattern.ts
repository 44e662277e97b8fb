/**
 * One pattern of a vocabulary as a regular expression that ignores case. Read with the `u` flag first, so that
 * `\p{L}` means a letter of any alphabet; a pattern that only the older, laxer grammar accepts is read without.
 * Throws the engine's own SyntaxError when neither can read it.
 */
export const compilePattern = (source: string): RegExp => {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return new RegExp(source, 'i');
  }
};

/** The same pattern for replacing every place it matches. */
export const compileGlobalPattern = (source: string): RegExp => {
  const pattern = compilePattern(source);
  return new RegExp(pattern, `${pattern.flags}g`);
};

/**
 * What an author has to do about a pattern, or null when it is fine. A pattern that matches nothing at all in an
 * empty title would match every title there is, so it is refused too.
 */
export const patternProblem = (source: string): string | null => {
  try {
    return compilePattern(source).test('') ? 'write a pattern that does not match an empty text' : null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return `write a regular expression that JavaScript can read (${reason})`;
  }
};
