import { type CardWeight, cardFonts } from './card-fonts.ts';
import { type FittedLines, fitLines, type Step } from './fit-lines.ts';
import { showable } from './showable.ts';

/** A card's size in pixels: what Open Graph and X both show whole. */
export const CARD = { width: 1200, height: 630, margin: 64 } as const;

/** Ways to say the same, the best first: a card shows the first that its fonts can write. */
export type Ways = readonly string[];

/** What a card says. Lines may be empty, the title's last way may not: it is in plain letters. */
export type CardWords = {
  /** Above the title: what this is a part of. */
  head: Ways;
  title: Ways;
  /** Below it: the one figure or fact that the card is for. */
  figure: Ways;
  /** What the figure counts, or a second fact. */
  note: Ways;
  /** Opposite to the site's name: the day of the figure, or what became of the job. */
  corner: Ways;
};

/** The lines of a card and their sizes in pixels. */
export type CardLayout = Record<keyof CardWords, FittedLines>;

type Room = {
  width: number;
  weight: CardWeight;
  steps: readonly [Step, ...Step[]];
  /** A name may be cut. A figure or a range of pay may not while there is a shorter way to say it. */
  isName: boolean;
};

const WIDTH = CARD.width - 2 * CARD.margin;
// Shown 300 pixels wide, 40 are 10: nothing on a card is smaller.
const ROOMS: Record<keyof CardWords, Room> = {
  corner: { width: 560, weight: 500, steps: [{ size: 40, lines: 1 }], isName: false },
  head: { width: WIDTH, weight: 500, steps: [{ size: 42, lines: 1 }], isName: true },
  title: {
    width: WIDTH,
    weight: 700,
    isName: true,
    steps: [
      { size: 104, lines: 2 },
      { size: 92, lines: 2 },
      { size: 78, lines: 3 },
      { size: 68, lines: 3 },
    ],
  },
  figure: {
    width: WIDTH,
    weight: 700,
    isName: false,
    steps: [
      { size: 54, lines: 1 },
      { size: 48, lines: 1 },
      { size: 42, lines: 1 },
    ],
  },
  note: { width: WIDTH, weight: 500, steps: [{ size: 40, lines: 1 }], isName: false },
};

/** Chooses the words of a card and breaks them into lines that fit, in signs that its fonts have. Pure. */
export const layOut = (words: CardWords): CardLayout => ({
  corner: chosen(words.corner, ROOMS.corner),
  head: chosen(words.head, ROOMS.head),
  title: chosen(words.title, ROOMS.title),
  figure: chosen(words.figure, ROOMS.figure),
  note: chosen(words.note, ROOMS.note),
});

const chosen = (ways: Ways, { width, weight, steps, isName }: Room): FittedLines => {
  const { has, widthOf } = cardFonts();
  const written = ways.flatMap((way) => showable(way, has) ?? []);
  const fit = (text: string) =>
    fitLines(text, { width, steps, widthOf: (line, size) => widthOf(line, size, weight) });
  const fitted = (isName ? written.slice(0, 1) : written).map(fit);
  const { size, lines } = fitted.find(({ isCut }) => !isCut) ?? fitted[0] ?? { size: 0, lines: [] };
  return { size, lines };
};
