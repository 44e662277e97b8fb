import { z } from 'zod';

/**
 * The words the bundled sample is made of, as `content/sample` holds them. A sentence may hold choices
 * ("[two|three] days") and names in braces ("{employer}", "{product}", "{team}", "{noun}", "{field}").
 */

/** Every invented employer carries one of these, so that nobody takes it for a real one. */
export const INVENTING_WORDS = [
  'Example',
  'Fictional',
  'Hypothetical',
  'Imaginary',
  'Invented',
  'Make-Believe',
  'Placeholder',
  'Pretend',
  'Sample',
] as const;

const sentence = z.string().regex(/\S/, { error: 'write a text that is not empty' });
const sentences = z.array(sentence);
const some = sentences.min(1, { error: 'write at least one' });
const share = z.int().min(1, { error: 'write a whole number of openings, at least 1' });
const period = z.enum(['hour', 'day', 'month', 'year']);

const employer = z.strictObject({
  name: sentence
    .regex(/^[\x20-\x7e]+$/, { error: 'write plain ASCII, the name becomes an address' })
    .refine((name) => INVENTING_WORDS.some((word) => name.split(' ').includes(word)), {
      error: `let the name say that it is invented, with one of ${INVENTING_WORDS.join(', ')}`,
    }),
  /** ISO 3166-1 alpha-2: what its pay is written in. */
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'write the two capital letters of a country' }),
  places: some,
  remote: some,
  /** What it makes, as in "you will work on …". */
  product: sentence,
  about: some,
});

const pay = z.strictObject({
  country: z.string(),
  signs: some,
  place: z.enum(['before', 'spaced', 'after']),
  /** `amount` is what a person with some years gets in one of these. */
  per: z.enum(['month', 'year']),
  contractPer: period,
  amount: z.number().positive(),
});

const track = z.strictObject({ share, titles: some, stack: some, asks: some, tasks: sentences });

const role = z.strictObject({
  role: sentence,
  openings: share,
  noun: sentence,
  field: sentence,
  /** How its pay compares with a software developer's. */
  payFactor: z.number().positive(),
  departments: some,
  teams: some,
  /** Whole titles of those who lead; none where no such title names the role. */
  managers: sentences,
  titles: some,
  /** Words that no title of this role may get from its level: "Level Designer" is another trade. */
  avoids: sentences,
  tracks: z.array(track).min(1),
  tasks: some,
  asks: some,
  hopes: some,
});

const beginnings = z.strictObject({ tasks: some, asks: some });
const phrases = z.strictObject({
  openers: some,
  headings: z
    .array(z.strictObject({ tasks: sentence, asks: sentence, hopes: sentence, offer: sentence }))
    .min(1),
  questions: z.array(z.strictObject({ work: sentence, ask: sentence, offer: sentence })).min(1),
  terse: z.array(z.strictObject({ work: sentence, ask: sentence, hope: sentence, offer: sentence })).min(1),
  leads: z.strictObject({ work: some, workMore: some, ask: some, askMore: some, hope: some }),
  benefits: z.strictObject({ always: some, employed: some, office: some, hybrid: some, remote: some }),
  processes: some,
  closers: some,
  starting: beginnings,
  experienced: beginnings,
  managing: beginnings,
  years: z.strictObject({
    internship: some,
    entry: some,
    mid: some,
    senior: some,
    lead: some,
    manager: some,
    none: some,
  }),
  /** How a level is said in a title, "{title}" being the title without one. */
  titles: z.strictObject({ internship: some, entry: some, mid: some, senior: some, lead: some }),
  genderMarks: z.strictObject({ countries: sentences, marks: some }),
});

const sampleWords = z.strictObject({
  employers: z.array(employer).min(1),
  pay: z.array(pay),
  phrases,
  roles: z.array(role).min(1),
});

export type SampleWords = z.infer<typeof sampleWords>;
export type SampleEmployer = z.infer<typeof employer>;
export type SamplePay = z.infer<typeof pay>;
export type SampleRole = z.infer<typeof role>;
export type SampleTrack = z.infer<typeof track>;
export type SamplePhrases = z.infer<typeof phrases>;

/**
 * Reads `{ employers, pay, phrases, roles }`, each the content of the file of that name in `content/sample`.
 * Throws an Error with a sentence a line, each naming the field and what to write instead.
 */
export const parseSampleWords = (json: unknown): SampleWords => {
  const read = sampleWords.safeParse(json);
  if (read.success) return read.data;
  const lines = read.error.issues.map(
    ({ path, message }) => `In the sample words, field "${path.map(String).join('.')}": ${message}.`,
  );
  throw new Error(lines.join('\n'));
};
