import { cardFonts } from '../../../lib/card/card-fonts.ts';

/** Every sign of the basic plane that the cards' fonts have. */
export const everySign = (): string[] =>
  Array.from({ length: 0x10000 }, (_, code) => code)
    .filter((code) => code > 0x20 && (code < 0xd800 || code > 0xdfff))
    .map((code) => String.fromCodePoint(code))
    .filter(cardFonts().has);
