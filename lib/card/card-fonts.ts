import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FontMetrics, readWoff } from './woff.ts';

export type CardWeight = 500 | 700;

/** A font file as `ImageResponse` takes it. */
export type CardFont = { name: string; data: ArrayBuffer; weight: CardWeight; style: 'normal' };

export type CardFonts = {
  /** Always the same list: what draws the cards reads each file once and knows it again by that. */
  files: CardFont[];
  /** The names of the fonts in the order in which a sign is looked up in them. */
  family: string;
  /** Whether every weight has a picture of this sign. */
  has(sign: string): boolean;
  /** Width of a line in pixels, without kerning. Signs that no font has count nothing. */
  widthOf(text: string, size: number, weight: CardWeight): number;
};

// Each file by a name that a bundler can follow. WOFF, because ImageResponse reads no WOFF2.
const FILES: { name: string; weight: CardWeight; url: URL }[] = [
  {
    name: 'Familjen Grotesk',
    weight: 500,
    url: new URL(
      '../../node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-latin-500-normal.woff',
      import.meta.url,
    ),
  },
  {
    name: 'Familjen Grotesk',
    weight: 700,
    url: new URL(
      '../../node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-latin-700-normal.woff',
      import.meta.url,
    ),
  },
  {
    name: 'Familjen Grotesk Extended',
    weight: 500,
    url: new URL(
      '../../node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-latin-ext-500-normal.woff',
      import.meta.url,
    ),
  },
  {
    name: 'Familjen Grotesk Extended',
    weight: 700,
    url: new URL(
      '../../node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-latin-ext-700-normal.woff',
      import.meta.url,
    ),
  },
  {
    name: 'Familjen Grotesk Vietnamese',
    weight: 500,
    url: new URL(
      '../../node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-vietnamese-500-normal.woff',
      import.meta.url,
    ),
  },
  {
    name: 'Familjen Grotesk Vietnamese',
    weight: 700,
    url: new URL(
      '../../node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-vietnamese-700-normal.woff',
      import.meta.url,
    ),
  },
];

const WEIGHTS: readonly CardWeight[] = [500, 700];

const read = (): CardFonts => {
  const fonts = FILES.map(({ name, weight, url }) => {
    const bytes = new Uint8Array(readFileSync(fileURLToPath(url)));
    return { file: { name, weight, style: 'normal' as const, data: bytes.buffer }, metrics: readWoff(bytes) };
  });
  const ofWeight = new Map<CardWeight, FontMetrics[]>(
    WEIGHTS.map((weight) => [
      weight,
      fonts.filter(({ file }) => file.weight === weight).map(({ metrics }) => metrics),
    ]),
  );
  const signWidth = (sign: string, weight: CardWeight): number | null => {
    for (const metrics of ofWeight.get(weight) ?? []) {
      const width = metrics.widthOf(sign.codePointAt(0) ?? 0);
      if (width !== null) return width;
    }
    return null;
  };
  return {
    files: fonts.map(({ file }) => file),
    family: [...new Set(FILES.map(({ name }) => name))].join(', '),
    has: (sign) => WEIGHTS.every((weight) => signWidth(sign, weight) !== null),
    widthOf: (text, size, weight) =>
      Array.from(text).reduce((sum, sign) => sum + (signWidth(sign, weight) ?? 0), 0) * size,
  };
};

let fonts: CardFonts | undefined;

/** The fonts of the share cards, read from the packages when first asked for. */
export const cardFonts = (): CardFonts => {
  fonts ??= read();
  return fonts;
};
