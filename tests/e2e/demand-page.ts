import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5';

/** What a demand page says, read out of its HTML as a reader without JavaScript gets it. */

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A table of the page, and the bars beside it: percents by row and bar. */
export type ReadChart = {
  /** Cells by the row's value. */
  table: Record<string, string[]>;
  bars: Record<string, string[]>;
  /** Shares as the picture writes them. */
  notes: Record<string, string>;
};

const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

const elementsOf = (node: Node): Element[] => {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...below] : below;
};

export const textOf = (node: Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

const named = (elements: readonly Element[], ...tags: string[]): Element[] =>
  elements.filter(({ tagName }) => tags.includes(tagName));

/** The charts of a page by the caption of their table. */
export const chartsOf = (html: string): Record<string, ReadChart> => {
  const elements = elementsOf(parseHtml(html));
  const pictures = named(elements, 'svg').filter((svg) => attribute(svg, 'role') === 'img');
  const tables = named(elements, 'section').filter((part) => attribute(part, 'class').startsWith('figures'));
  return Object.fromEntries(
    tables.map((table) => {
      const caption = attribute(table, 'aria-label').replace(/: table$/, '');
      const rows = named(elementsOf(table), 'tr').filter((row) => attribute(row, 'data-value'));
      const picture = pictures.find((svg) => attribute(svg, 'aria-label').startsWith(`Bars: ${caption}`));
      const groups = picture ? elementsOf(picture).filter((group) => attribute(group, 'data-value')) : [];
      const by = <Value>(list: readonly Element[], read: (one: Element) => Value): Record<string, Value> =>
        Object.fromEntries(list.map((one) => [attribute(one, 'data-value'), read(one)]));
      return [
        caption,
        {
          table: by(rows, (row) => named(elementsOf(row), 'th', 'td').map(textOf)),
          bars: by(groups, (group) =>
            named(elementsOf(group), 'rect')
              .filter((bar) => attribute(bar, 'class').startsWith('bar-'))
              .map((bar) => attribute(bar, 'width')),
          ),
          notes: by(groups, (group) => textOf(named(elementsOf(group), 'text')[1] ?? group)),
        },
      ];
    }),
  );
};

export const rowsAt = async (
  request: APIRequestContext,
  address: string,
): Promise<Record<string, string>[]> =>
  parse(await (await request.get(address)).text(), { columns: true, record_delimiter: '\r\n' });
