/**
 * Rows of cells as lines with their columns side by side: the first `left` columns flush left, the others, which are
 * figures, flush right.
 */
export const tableLines = (
  rows: readonly (readonly string[])[],
  { left = 1, gap = '  ' }: { left?: number; gap?: string } = {},
): string[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, at) => (at < left ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join(gap)
      .trimEnd(),
  );
};
