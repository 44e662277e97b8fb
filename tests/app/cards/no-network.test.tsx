import { existsSync, readFileSync } from 'node:fs';
import { ImageResponse } from 'next/og';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { cardResponse } from '../../../app/cards/card-response.tsx';
import { cardFonts } from '../../../lib/card/card-fonts.ts';
import type { CardWords } from '../../../lib/card/lay-out.ts';
import { showable } from '../../../lib/card/showable.ts';
import { everySign } from '../../lib/card/every-sign.ts';

/** A card must ask nobody for anything: ImageResponse fetches a picture of every sign that its fonts lack. */

const fetched = vi.fn(() => Promise.reject(new Error('no network here')));
beforeAll(() => {
  vi.stubGlobal('fetch', fetched);
  // What cannot be fetched is told on the console, and then drawn as an empty box.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
beforeEach(() => {
  fetched.mockClear();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const SIZE = Buffer.from([0, 0, 1200 >> 8, 1200 & 255, 0, 0, 630 >> 8, 630 & 255]);

/** Draws these texts, five to a card, in each of its places. */
const draw = async (texts: readonly string[]): Promise<void> => {
  for (let at = 0; at < texts.length; at += 5) {
    const [title = 'Job', head = '', figure = '', note = '', corner = ''] = texts.slice(at, at + 5);
    const words: CardWords = {
      title: [title, 'Open job'],
      head: [head],
      figure: [figure],
      note: [note],
      corner: [corner],
    };
    const png = Buffer.from(await (await cardResponse({ words })).arrayBuffer());
    expect(png.subarray(16, 24)).toEqual(SIZE);
  }
};

it.each(['🚀', '日本'])('ImageResponse by itself would ask the network for %s', async (text) => {
  const image = new ImageResponse(<div>{text}</div>, { fonts: cardFonts().files });
  await image.arrayBuffer().catch(() => {});
  expect(fetched).toHaveBeenCalled();
});

it('no sign of the fonts is asked for, in either weight', async () => {
  const signs = everySign();
  const lines: string[] = [];
  for (let at = 0; at < signs.length; at += 14) lines.push(signs.slice(at, at + 14).join(' '));
  // Each line in each place: title and figure are bold, the rest is not.
  for (const turn of [0, 1, 2, 3, 4]) await draw([...lines.slice(turn), ...lines.slice(0, turn)]);
  expect(fetched).not.toHaveBeenCalled();
});

it('a title in any script, or made to break what draws it, asks for nothing', async () => {
  await draw([
    ...[
      'バックエンドエンジニア',
      '🚀',
      '👩‍👩‍👧‍👦 Developer',
      'مطور',
      'नौकरी',
      'Разработчик',
      '백엔드',
      'ไทย',
    ],
    ...[
      'a\u0301\u0302\u0303',
      'x\u0323',
      '\u202eright to left',
      '\ud800 half',
      '\u0000',
      'ﷺ',
      '½ ⅞',
      'e\u0301',
    ],
    ...['<script>alert(1)</script>', '&amp;&#128640;', '</div>', '{"a":1}', 'https://example.com/a?b=c#d'],
    ...['x'.repeat(5000), 'word '.repeat(2000), '\u00ad\u00ad', '\u2028\u2029', 'Łódź ₹ ế fi ffi', '…', '-'],
  ]);
  expect(fetched).not.toHaveBeenCalled();
});

const list = new URL('../../../../shared/hostile/naughty/blns.json', import.meta.url);
it.skipIf(!existsSync(list))(
  'none of the naughty strings beside the project asks for anything (skipped where they are missing)',
  async () => {
    const texts: unknown = JSON.parse(readFileSync(list, 'utf8'));
    if (!Array.isArray(texts)) throw new Error('The list is no list.');
    const { has } = cardFonts();
    // Those that are left out whole need no card each: the test above has some.
    const drawn = texts.map(String).filter((text) => showable(text, has) !== null);
    expect(drawn.length).toBeGreaterThan(300);
    await draw(drawn);
    expect(fetched).not.toHaveBeenCalled();
  },
  120_000,
);
