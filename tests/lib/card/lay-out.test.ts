import { expect, it } from 'vitest';
import { altText } from '../../../lib/card/alt-text.ts';
import { type CardWords, layOut } from '../../../lib/card/lay-out.ts';

const words = (given: Partial<CardWords>): CardWords => ({
  head: ['Backend Developer guide · Step 2 of 4'],
  title: ['Build one backend'],
  figure: ['Named in 38 of 112 open jobs'],
  note: ['at least one of its skills'],
  corner: ['26 November 2026'],
  ...given,
});
const LONG =
  'Senior Staff Backend Developer for Payments, Platform and Infrastructure with a strong focus on observability, remote';

it('nothing on a card is smaller than 40 of its 1200 pixels, however long it is', () => {
  const lines = Object.values(
    layOut(words({ head: [LONG], title: [LONG.repeat(3)], figure: [LONG], note: [LONG], corner: [LONG] })),
  );
  for (const { size } of lines) expect(size).toBeGreaterThanOrEqual(40);
  expect(lines.map(({ lines }) => lines.length)).toEqual([1, 1, 3, 1, 1]);
});

it('a title is cut rather than said otherwise, a figure said otherwise rather than cut', () => {
  const layout = layOut(words({ title: [LONG.repeat(2), 'Developer'], note: [LONG, 'Pay is stated'] }));
  expect(layout.title.lines.at(-1)).toMatch(/\w…$/);
  expect(layout.note.lines).toEqual(['Pay is stated']);
});

it('what the fonts cannot write is said in the next way, or left out where there is none', () => {
  const layout = layOut(words({ title: ['データエンジニア', 'Data Engineer'], head: ['株式会社'] }));
  expect(layout.title).toMatchObject({ lines: ['Data Engineer'] });
  expect(layout.head.lines).toEqual([]);
});

it('its alternative text says it all in words, also what the fonts cannot write', () => {
  expect(altText(words({ title: ['データエンジニア', 'Data Engineer'] }))).toBe(
    'データエンジニア. Backend Developer guide, Step 2 of 4. Named in 38 of 112 open jobs. At least one of its skills. 26 November 2026. Waymark.',
  );
  expect(altText(words({ title: ['🚀'.repeat(500)] })).length).toBeLessThanOrEqual(801);
  expect(altText(words({ note: [] }))).not.toContain('..');
});
