export type FittedLines = { size: number; lines: string[] };

/** A size in pixels that a text may have, and how many lines of it there is room for. */
export type Step = { size: number; lines: number };

export type Fit = {
  /** Pixels there are for a line. */
  width: number;
  /** Sizes to try, the largest first; a text too long for all of them is cut at the last. */
  steps: readonly [Step, ...Step[]];
  /** Pixels a text takes at a size. */
  widthOf: (text: string, size: number) => number;
};

/**
 * Breaks a text into lines, about as long as each other, at the largest size at which it fits. One that fits at none is cut behind a whole word
 * with an ellipsis; only a word that is longer than a line is broken inside.
 */
export const fitLines = (text: string, { width, steps, widthOf }: Fit): FittedLines & { isCut: boolean } => {
  for (const { size, lines: most } of steps) {
    const fits = (line: string): boolean => widthOf(line, size) <= width;
    const lines = linesOf(piecesOf(text), fits);
    if (lines.length > most || !lines.every(fits)) continue;
    return { size, lines: balanced(text, lines, (line) => widthOf(line, size)), isCut: false };
  }
  const { size, lines: most } = steps.at(-1) ?? steps[0];
  const fits = (line: string): boolean => widthOf(line, size) <= width;
  const lines = linesOf(
    piecesOf(text).flatMap((piece) => brokenUp(piece, fits)),
    fits,
  );
  if (lines.length <= most) return { size, lines, isCut: false };
  const last = cutOff(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, fits);
  return { size, lines: [...lines.slice(0, most - 1), last], isCut: true };
};

/** Words with the space behind them, and what may end a line inside one: behind a hyphen or a slash. */
const piecesOf = (text: string): string[] => text.split(/(?<=\s)(?=\S)|(?<=[^\s][-–—/])(?=[^\s])/u);

const linesOf = (pieces: readonly string[], fits: (line: string) => boolean): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
};

/** Pixels by which lines are made shorter at a time. */
const STEP = 8;

/** The same text in as many lines, none of them longer than it has to be: no last line of a single word. */
const balanced = (text: string, lines: string[], widthOf: (line: string) => number): string[] => {
  let best = lines;
  for (let width = Math.max(...lines.map(widthOf)) - STEP; width > 0; width -= STEP) {
    const tried = linesOf(piecesOf(text), (line) => widthOf(line) <= width);
    if (tried.length > lines.length || tried.some((line) => widthOf(line) > width)) break;
    best = tried;
  }
  return best;
};

const brokenUp = (piece: string, fits: (line: string) => boolean): string[] => {
  if (fits(piece.trimEnd())) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const sign of piece) {
    if (part !== '' && !fits((part + sign).trimEnd())) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
};

/** As many whole words as fit with an ellipsis behind them; of a single word as many letters. */
const cutOff = (text: string, fits: (line: string) => boolean): string => {
  const ended = (start: string): string => `${start.replace(/[\s,;:.·&(/–—-]+$/u, '')}…`;
  for (let end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const line = ended(text.slice(0, end));
    if (fits(line)) return line;
  }
  const signs = Array.from(text);
  while (signs.length > 1 && !fits(ended(signs.join('')))) signs.pop();
  return ended(signs.join(''));
};
