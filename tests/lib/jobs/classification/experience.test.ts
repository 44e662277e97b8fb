import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { experienceAsked } from '../../../../lib/jobs/classification/experience.ts';

/** "3–5: the words" a line for each, "none: the words" where none is asked. */
const asked = (text: string): string[] =>
  experienceAsked(text).map((one) =>
    one.kind === 'none' ? `none: ${one.quote}` : `${one.min}–${one.max ?? ''}: ${one.quote}`,
  );

describe('years that a text asks for', () => {
  it.each([
    ['5+ years of experience in Python', '5–'],
    ['5+ years’ experience with SQL.', '5–'],
    ['3-5 years of experience', '3–5'],
    ['3 to 5 years of relevant experience', '3–5'],
    ['3–5+ years of experience', '3–'],
    ['0-2 years of experience', '0–2'],
    ['Up to 2 years of experience', '0–2'],
    ['Minimum two (2) years of work experience', '2–'],
    ['You have one year of specialized experience', '1–'],
    ['At least 1.5 years of experience', '1.5–'],
    ['5 or more years of coding experience', '5–'],
    ['A 5-year work experience', '5–'],
    ['Experience (3+ years) as a designer', '3–'],
    ['Data modelling (at least 2 years)', '2–'],
    ['4+ years in security research', '4–'],
    ['2+ years exposure to security', '2–'],
    ["You've spent 6+ years shipping Go.", '6–'],
    ["You've managed engineers for 2+ years", '2–'],
    ['Requirements: 4+ years data warehousing', '4–'],
    ['We are looking for a gardener with 5+ years of experience', '5–'],
    ['We require at least 3 years of experience', '3–'],
    ['Several years of experience (typically 7+ years) in gardening', '7–'],
    ['6+ years of combined experience in gardening and botany', '6–'],
    ['Mindestens 3 Jahre Berufserfahrung im Gartenbau', '3–'],
    ['Du bringst zwei bis vier Jahre Erfahrung mit', '2–4'],
    ['Du hast zwischen 1 und 2 Jahren Berufserfahrung', '1–2'],
    ['O profissional ideal possui entre 1 e 2 anos de experiência em desenvolvimento', '1–2'],
    ['Vous avez entre 1 et 3 ans d’expérience', '1–3'],
    ["Au moins 3 ans d'expérience dans le jardinage", '3–'],
    ['Al menos 3 años de experiencia', '3–'],
    ['Experiência profissional com jardins (de 2 a 5 anos)', '2–5'],
  ])('%j → %s', (text, years) => {
    expect(experienceAsked(text).map((one) => one.kind)).toEqual(['years']);
    expect(asked(text)[0]).toContain(`${years}: `);
  });

  it.each([
    'We are a 5 years old company with much experience.',
    'For over 20 years we have grown roses.',
    'We have over 25 years of experience in the field.',
    'With over 25 years of experience, Rosenhof is the leading nursery.',
    'Our gardeners have 10 years of experience on average.',
    'Our team has 40 years of combined experience.',
    'You will work with a founder with 24 years of experience.',
    '401k after 1 year.',
    'You must be 18 years of age or older.',
    'Up to 2 years contract.',
    'A fixed 2-year contract.',
    'You will grow within 3 years.',
    "A 5+ years' warranty.",
    'Founded 12 years ago.',
    'A sabbatical after 5 years of service.',
    '30 days of leave per year, more after 3 years with us.',
    'A 4-year degree in botany.',
    '3 years of college.',
    'We do not ask for 10 years of experience.',
    'The programme is a two year cohort experience.',
    'A warranty of 2 years, and the best customer experience. Over the last 5 years we doubled.',
    'Wir sind seit 20 Jahren am Markt.',
    'Eine Ausbildung von 3 Jahren',
    'Estamos há 10 anos no mercado.',
    'Uma empresa com 20 anos de experiência.',
    'Many years of experience',
    '',
  ])('none in %j', (text) => expect(asked(text)).toEqual([]));

  it('are quoted in the words of the clause that asks', () => {
    expect(
      asked('About us. We grow roses. You have 3+ years of experience with soil; you like rain.'),
    ).toEqual(['3–: You have 3+ years of experience with soil']);
  });

  it('of two ways in have both their quotes', () => {
    expect(asked("Bachelor's plus 3 years or 7 years without degree")).toEqual([
      "3–: Bachelor's plus 3 years",
      '7–: 7 years without degree',
    ]);
  });

  it('are three at most, in the order of the text', () => {
    const text = ['2 years of Rust', '9+ years of Go', '4+ years of C', '7+ years of R'].join(
      ' experience\n',
    );
    expect(asked(text).map((one) => one.slice(0, 1))).toEqual(['2', '9', '4']);
  });

  it('said twice in the same words are one', () => {
    expect(asked('5+ years of experience\n5+ years of experience')).toHaveLength(1);
  });

  it('are read over a line that was broken for its width', () => {
    expect(
      asked('To qualify, you have one (1) year of specialized experience at the next\nlower grade'),
    ).toEqual(['1–: To qualify, you have one (1) year of specialized experience at the next lower grade']);
  });
});

describe('no experience asked', () => {
  it.each([
    'No experience necessary.',
    'No prior experience required!',
    'No prior or professional experience is needed',
    'Experience is not required.',
    'Previous experience not necessary',
    "You don't need any experience.",
    'We do not require prior experience to apply',
    'No experience? No problem!',
    'Candidates without any experience are welcome',
    'Keine Berufserfahrung erforderlich',
    'Aucune expérience requise',
    'Débutants acceptés',
    'No se requiere experiencia previa',
    'Não é necessário experiência',
  ])('%j', (text) => expect(experienceAsked(text).map(({ kind }) => kind)).toEqual(['none']));

  it.each([
    'No prior gardening experience needed but you should know soil.',
    'No experience with roses required.',
    'No prior experience required in sales.',
    'Experience in crypto is not required.',
    'You need no introduction. Experience is what we look for.',
    'Without experience you will find this hard.',
    'No prior knowledge or experience in botany is required.',
    'No se requiere experiencia en ventas',
  ])('is not what %j says', (text) => expect(asked(text)).toEqual([]));

  it('stands beside years in the order of the text', () => {
    expect(asked('No experience necessary. For the senior role: 5+ years of experience.')).toEqual([
      'none: No experience necessary',
      '5–: For the senior role: 5+ years of experience',
    ]);
  });
});

describe('a quote', () => {
  it('is the own words of the text, at most 160 characters, from word to word', () => {
    const words = fc.constantFrom(
      ...['5+ years', 'of experience', 'no experience necessary', 'or', 'and', '3-5 years', 'mindestens'],
      ...[
        '2 Jahre',
        'Erfahrung',
        'with',
        'gardening,',
        'we',
        'you have',
        '(typically',
        ')',
        '.',
        ';',
        '–',
        '😀',
      ],
      ...['\n', 'Bachelor', 'plus 7 years', 'extraordinarily-long-winded', 'roses', 'at least'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const plain = text.replace(/\s+/g, ' ');
        for (const { quote } of experienceAsked(text)) {
          expect(quote.length).toBeLessThanOrEqual(160);
          expect(quote).not.toBe('');
          const at = plain.indexOf(quote);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(plain.slice(Math.max(0, at - 1), at)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(plain.slice(at + quote.length)).not.toMatch(/^[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['5 years ', 'e.g. A ', '5+ years of experience ', 'for over 5 years we ', '((((5 ', 'a\n'])(
    'is found in a second in a hostile text of %j',
    (part) => {
      const began = performance.now();
      experienceAsked(part.repeat(60_000 / part.length));
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );
});
