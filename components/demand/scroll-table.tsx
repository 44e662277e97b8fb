import type { ReactNode } from 'react';

export type TableColumn = { head: string; isNumber?: boolean };

type Props = {
  /** Names the table and, with another word, the region it scrolls in; no two on a page alike. */
  caption: string;
  columns: readonly TableColumn[];
  /** Cells by row; the first of each is the head of its row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
};

/** A table of figures that scrolls by itself where the page is narrower, by the keyboard too. */
export const ScrollTable = ({ caption, columns, rows }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
  <section className="figures scrolls" aria-label={`${caption}: table`} tabIndex={0}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, isNumber }) => (
            <th key={head} scope="col" className={isNumber ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key} data-value={key}>
            <th scope="row">{first}</th>
            {rest.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
              <td key={at} className={columns[at + 1]?.isNumber ? 'number' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
