import type { CardWords } from './lay-out.ts';

/** X reads no more than 420 characters aloud. */
const LONGEST = 400;

/** A card in plain words, for who does not see it: whatever it says, also where its fonts could not write it. */
export const altText = ({ title, head, figure, note, corner }: CardWords): string => {
  const said = [title, head, figure, note, corner]
    .flatMap(([first]) => first || [])
    .map((text) => text.replaceAll(/\s*·\s*/g, ', ').replace(/[.…\s]+$/u, ''))
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1));
  const text = `${said.join('. ')}. Waymark.`.replaceAll(/\s+/gu, ' ');
  const signs = Array.from(text);
  return signs.length > LONGEST
    ? `${signs
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : text;
};
