import { describe, expect, it } from 'vitest';
import { experienceAsked } from '../../../../lib/jobs/classification/experience.ts';

/** The least years that a text asks for, one for each quote. */
const years = (...lines: string[]): number[] =>
  experienceAsked(lines.join('\n')).flatMap((one) => (one.kind === 'years' ? [one.min] : []));

const ASKED = '3+ years of experience with roses';
const WISHED = '7+ years of experience with orchids';

describe('years under a heading of wishes', () => {
  it.each([
    ...['Preferred qualifications', 'PREFERRED SKILLS AND EXPERIENCE:', 'Strongly Preferred:'],
    ...['Nice to have', 'Nice-to-Haves:', 'Bonus points', 'Bonus points for:', 'Pluses', 'A plus:'],
    ...['Desired Skills, Knowledge, and Experience', 'Desirable', 'Gardening skills (as a plus):'],
    ...['## Preferred / Bonus Skills', '**Nice to have**', '🌱 NICE TO HAVE', '- Skills (desired)'],
    ...["Ideally, you'd have:", 'Ideally you’d have', 'It would be great if you had:'],
    ...['What makes you stand out', 'Preferred (but not required)', 'Wünschenswert', 'Von Vorteil:'],
    ...['Souhaité', 'Les plus :', 'Deseable', '**Desejáveis:**', 'Diferenciais', 'Requisitos desejáveis'],
  ])('%j are not asked', (heading) => {
    expect(years('Requirements', ASKED, heading, 'Some soil', '', WISHED)).toEqual([3]);
  });

  it.each([
    ...['Minimum qualifications', 'Required', 'Requirements:', 'REQUISITOS OBRIGATÓRIOS', '## The garden'],
    ...['What you bring', 'Profile, Experience & key Competencies', 'Qualifications', 'You know soil:'],
  ])('are asked again under the next heading, %j', (heading) => {
    expect(years('Nice to have', WISHED, heading, ASKED)).toEqual([3]);
  });

  it.each([
    ...[
      'Required and preferred skills',
      'The ideal candidate:',
      'Requirements',
      'Knowledge of soil is a plus',
    ],
    ...['Preferably in a greenhouse.', 'Bonus and benefits for 2 years', 'A desirable garden awaits you'],
    'We grow roses that everybody finds very desirable, and so much more that it would be a pity to stop here:',
  ])('are asked where %j is no such heading', (line) => {
    expect(years(line, WISHED)).toEqual([7]);
  });

  it('are asked again far below it, where a heading must have been missed', () => {
    const items = (count: number) => Array.from({ length: count }, (_, at) => `Sort ${at} of soil`);
    expect(years('Nice to have', ...items(14), WISHED)).toEqual([]);
    expect(years('Nice to have', ...items(15), ASKED)).toEqual([3]);
  });

  it('leave what asks for none as it is', () => {
    expect(experienceAsked('Nice to have\nNo experience necessary.').map(({ kind }) => kind)).toEqual([
      'none',
    ]);
  });
});

describe('years beside which a sentence says that it wishes', () => {
  it.each([
    ...['Ideally 7+ years of experience', 'Ideally, you have at least 7 years of experience with soil'],
    ...['Preferred: Over 7 years of experience', 'Nice to have: 7+ years of experience with roses'],
    ...['7+ years of experience preferred', '7+ years of experience with soil is a big plus.'],
    ...[
      'Gardening: 7+ years of experience (preferred)',
      '7 years of experience with roses, preferred but not required',
    ],
    ...['Idealerweise 7 Jahre Erfahrung', '7 Jahre Erfahrung mit Rosen sind von Vorteil'],
    'Experiência comprovada, preferencialmente com pelo menos 7 anos de experiência',
  ])('%j are not asked', (text) => expect(years(text)).toEqual([]));

  it.each([
    ...['7+ years of experience, ideally in a greenhouse', '7+ years of experience (greenhouse preferred)'],
    ...[
      '7+ years of experience with soil, roses a plus',
      '7+ years exposure to soil (preferred), roses, or trees',
    ],
    ...[
      'Our preferred gardener has 7 years of experience',
      'Degree preferred, 7+ years of experience required',
    ],
  ])('%j are asked', (text) => expect(years(text)).toEqual([7]));

  it('are told apart from others in it', () => {
    expect(years('3+ years of experience required, 7+ years of experience preferred')).toEqual([3]);
    expect(years('7+ years of experience preferred, 3+ years of experience required')).toEqual([3]);
  });
});

it.each(['Nice to have\n', '(', '*', ' ', ': ', 'skills and ', 'preferred ', 'preferred, 5+ years '])(
  'a hostile text of %j is read in a second',
  (part) => {
    const text = `${part.repeat(60_000 / part.length)}a\n5+ years of experience`;
    const began = performance.now();
    experienceAsked(text);
    expect(performance.now() - began).toBeLessThan(1000);
  },
);
