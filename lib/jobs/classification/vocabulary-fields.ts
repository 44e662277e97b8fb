import { z } from 'zod';
import { patternProblem } from './pattern.ts';

/** The kinds of field a vocabulary is made of. Every message tells the author what to write. */

export const text = z
  .string({ error: 'write a text' })
  .regex(/\S/, { error: 'write a text that is not empty' });

export const slug = z
  .string({ error: 'write a slug such as "data-analyst"' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'write lower-case letters and digits joined by single hyphens',
  });

export const pattern = text.superRefine((source, context) => {
  const problem = patternProblem(source);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});

/** A word as a search reads it; a single letter would stand for too much. */
export const searchWord = z
  .string({ error: 'write a word such as "golang"' })
  .regex(/^[a-z0-9][a-z0-9+#]+$/, { error: 'write one word of lower-case letters and digits, at least two' });

export const wholeNumber = z.int({ error: 'write a whole number' });

export const yesOrNo = z.boolean({ error: 'write true or false' });

export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: `write one of ${words.join(', ')}` });

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: 'write a list, [] for none' });

/** An object with these fields and no others: an unknown field is mostly a misspelt one. */
export const record = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: 'write an object' });

/** Refuses an entry of `list` whose `field` says what the same field of an earlier entry says. */
export const refuseTwins = (
  list: string,
  field: string,
  names: readonly string[],
  context: z.core.$RefinementCtx,
): void => {
  const message = 'write a name of its own, an entry above has this one';
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) < i) context.addIssue({ code: 'custom', path: [list, i, field], message });
  }
};
