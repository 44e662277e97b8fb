/**
 * The numbers to show of a long row of pages: the first, the last, this one and its neighbours. `null` stands for
 * pages left out; a single page is never left out, as its number takes no more room than the sign for it.
 */
export const pageNumbers = (page: number, pages: number): (number | null)[] => {
  const shown = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(shown)].sort((a, b) => a - b);
  return numbers.flatMap((number, at) => {
    const left = number - (numbers[at - 1] ?? 0) - 1;
    if (left === 0) return [number];
    return left === 1 ? [number - 1, number] : [null, number];
  });
};
