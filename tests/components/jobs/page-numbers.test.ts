import { describe, expect, it } from 'vitest';
import { pageNumbers } from '../../../components/jobs/page-numbers.ts';

const row = (page: number, pages: number): string =>
  pageNumbers(page, pages)
    .map((number) => number ?? '…')
    .join(' ');

describe('the numbers of a list’s pages', () => {
  it.each([
    [1, 2, '1 2'],
    [1, 3, '1 2 3'],
    [1, 30, '1 2 … 30'],
    [3, 30, '1 2 3 4 … 30'],
    [4, 30, '1 2 3 4 5 … 30'],
    [5, 30, '1 … 4 5 6 … 30'],
    [27, 30, '1 … 26 27 28 29 30'],
    [30, 30, '1 … 29 30'],
  ])('on page %i of %i are %s', (page, pages, expected) => {
    expect(row(page, pages)).toBe(expected);
  });
});
