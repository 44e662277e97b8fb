import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFonts } from '../../../lib/card/card-fonts.ts';
import { showable } from '../../../lib/card/showable.ts';

const { has } = cardFonts();
const shown = (text: string): string | null => showable(text, has);

describe('a text on a card', () => {
  it.each([
    ['Backend Developer', 'Backend Developer'],
    ['  Senior\n\tC++ / C#  Developer ', 'Senior C++ / C# Developer'],
    ['🚀 Backend Developer 👩‍💻🇩🇪', 'Backend Developer'],
    ['Rust → Go ★ remote', 'Rust Go remote'],
    ['De\u0301veloppeur (Łódź, Đà Nẵng)', 'Développeur (Łódź, Đà Nẵng)'],
    ['Ｂａｃｋｅｎｄ ① ﬁrst', 'Backend 1 first'],
    ['𝐁𝐚𝐜𝐤𝐞𝐧𝐝 𝒟ev', 'Backend Dev'],
    ['B̷̢̛a̶c̴k̵e̷n̸d̶', 'Backend'],
    ['drow\u202eDeveloper\u200b \u0007', 'drowDeveloper'],
    ['Developer \ud83d', 'Developer'],
    ['80–100k €, $5, ₹20', '80–100k €, $5, ₹20'],
    ['1️⃣ Developer', '1 Developer'],
  ])('%j is written as %j', (text, written) => expect(shown(text)).toBe(written));

  it.each([
    'バックエンドエンジニア',
    'Backend バックエンド',
    'Разработчик',
    'مطور خلفي',
    'नौकरी',
    '백엔드 개발자',
    '🚀🚀🚀',
    '!!! ???',
    '',
    ' \u200b ',
    // Without its currency, or its sign, an amount would say something else.
    '₪ 20,000 a month',
    'pay ⩾ 50',
    // Letters that only look like what the fonts have.
    'Бackend',
  ])('%j is not written at all: a part of it would say something else', (text) =>
    expect(shown(text)).toBeNull(),
  );

  it('has only signs of the fonts, single spaces, and is the same when written again', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('a', 'é', 'e\u0301', 'Ł', 'ế', ' ', '\n', '🚀', '→', '\u0323', '½', 'ﬃ'),
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const written = shown(text);
        if (written === null) return;
        expect(Array.from(written).filter((sign) => sign !== ' ' && !has(sign))).toEqual([]);
        expect(written).not.toMatch(/ {2}|^ | $/);
        expect(shown(written)).toBe(written);
      }),
      { numRuns: 3000 },
    );
  });

  it('loses no letter, digit or currency', () => {
    const letters = (text: string): string[] =>
      Array.from(text.normalize('NFKC')).filter((sign) => /[\p{L}\p{N}\p{Sc}]/u.test(sign));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ9éŁế€$ﬁＡ①½🚀 →★яあ₪.-') }), (text) => {
        const written = shown(text);
        if (written !== null) expect(letters(written)).toEqual(letters(text));
      }),
      { numRuns: 3000 },
    );
  });
});

const list = new URL('../../../../shared/hostile/naughty/blns.json', import.meta.url);
describe.skipIf(!existsSync(list))(
  'the naughty strings beside the project (skipped where they are missing)',
  () => {
    it('come out in signs of the fonts or not at all', () => {
      const texts: unknown = JSON.parse(readFileSync(list, 'utf8'));
      if (!Array.isArray(texts)) throw new Error('The list is no list.');
      expect(texts.length).toBeGreaterThan(400);
      const odd = texts.filter((text) =>
        Array.from(shown(String(text)) ?? '').some((sign) => sign !== ' ' && !has(sign)),
      );
      expect(odd).toEqual([]);
    });
  },
);
