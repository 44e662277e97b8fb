/** A share in percent with one decimal, as bars are drawn and tables for programs say it; 0 of nothing. */
export const percentOf = (part: number, of: number): string => (of > 0 ? (100 * part) / of : 0).toFixed(1);
