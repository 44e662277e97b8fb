import { expect, it } from 'vitest';
import { cardFonts } from '../../../lib/card/card-fonts.ts';
import { everySign } from './every-sign.ts';

it('the fonts have what is written in the languages of Europe that use Latin letters, and in Vietnamese', () => {
  const text =
    'ABCXYZabcxyz0123456789 .,:;!?()[]/&+#@%“”‘’–—…·€£$₹ ÄÖÜäöüßẞ ÀÉÊËÎÏÔŒÙÇàéêëîïôœùç ÁÍÓÚÑ¿¡ ÃÕãõ ÅÆØåæø ĄĆĘŁŃŚŹŻąćęłńśźż ČĎĚŇŘŠŤŮŽčďěňřšťůž ŐŰőű ĂÂÎȘȚăâîșț ĞİŞğış ĀĒĢĪĶĻŅŪ ĖĮŲ ĐđƠơƯư ếộữỹ';
  const { has } = cardFonts();
  expect(Array.from(text).filter((sign) => !has(sign))).toEqual([]);
  expect(Array.from('あя한ا→🚀').filter(has)).toEqual([]);
});

it('a line is as wide as its letters, in proportion to its size and wider when bold', () => {
  const { widthOf } = cardFonts();
  expect(widthOf('MM', 120, 700)).toBeCloseTo(2 * 107);
  expect(widthOf('Łódź', 80, 700)).toBeCloseTo(2 * widthOf('Łódź', 40, 700));
  expect(widthOf('Backend', 40, 700)).toBeGreaterThan(widthOf('Backend', 40, 500));
  expect(widthOf('', 40, 500)).toBe(0);
});

it('both weights have the same signs, some 470 of them, so one question answers for every line', () => {
  const { widthOf } = cardFonts();
  const signs = everySign();
  expect(signs.length).toBeGreaterThan(450);
  const only = Array.from({ length: 0xd800 - 0x21 }, (_, code) => String.fromCodePoint(0x21 + code)).filter(
    (sign) => !signs.includes(sign) && (widthOf(sign, 10, 500) > 0 || widthOf(sign, 10, 700) > 0),
  );
  expect(only).toEqual([]);
});

it('are the same list at every call: what draws the cards reads each file once', () => {
  expect(cardFonts().files).toBe(cardFonts().files);
});
