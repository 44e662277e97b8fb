import { build } from './build-element.ts';

type Words = { title: string; href: string; lines: readonly Element[] };

/** One line of what is saved as this device knows it: a link, what is said of it, and what can be done with it. */
export const savedRow = ({ title, href, lines }: Words, act: Element): Element =>
  build(
    'li',
    { class: 'py-3 grid grid-cols-[1fr_auto] gap-x-4 border-b border-line' },
    build(
      'div',
      { class: 'min-w-0 [overflow-wrap:anywhere]' },
      build('h3', { class: 'text-base font-semibold' }, build('a', { href, text: title })),
      ...lines,
    ),
    build('div', { class: 'no-print self-center' }, act),
  );
