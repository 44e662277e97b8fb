import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a page refers to on its own site, and the ids it has. */
type ReadPage = { ids: Set<string>; links: string[] };
export type Crawl = { addresses: number; pages: number; links: number; fragments: number; faults: string[] };

/** Attributes that hold an address, by element. */
const ADDRESSES: Record<string, string> = {
  a: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  form: 'action',
};

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const readPage = (html: string): ReadPage => {
  const page: ReadPage = { ids: new Set(), links: [] };
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const id = attribute(node, 'id');
      if (id) page.ids.add(id);
      const address = attribute(node, ADDRESSES[node.tagName] ?? '');
      if (address !== undefined) page.links.push(address);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return page;
};

/** How many pages are asked for at once: the edge renders four at a time. */
const AT_ONCE = 4;

/**
 * Follows every link of the site from `start` on and notes each that is not answered 200, and each fragment that is no
 * id of its page. Pages with a query are asked for and read for ids, but their own links are not followed: filters
 * have no end. `also` are further addresses to begin at.
 */
export const crawl = async (origin: string, also: readonly string[] = []): Promise<Crawl> => {
  const pages = new Map<string, ReadPage | null>();
  const fragments = new Map<string, string>();
  const from = new Map<string, string>([
    ['/', 'the start'],
    ...also.map((path) => [path, 'the start'] as const),
  ]);
  const queue = [...from.keys()];
  const faults: string[] = [];
  let links = 0;

  const ask = async (address: string): Promise<void> => {
    const answer = await fetch(origin + address, { redirect: 'manual' });
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (answer.status !== 200)
      faults.push(`${address} answers ${answer.status}, linked from ${from.get(address)}`);
    const page = isPage ? readPage(await answer.text()) : null;
    if (!page) await answer.arrayBuffer();
    pages.set(address, page);
    if (!page || address.includes('?')) return;
    for (const link of page.links) {
      // Canonical addresses carry the site's public origin, which is not where a test finds it.
      const url = new URL(link.replace(/^http:\/\/localhost(:\d+)?(?=\/|$)/, ''), origin + address);
      if (url.origin !== origin) continue;
      links += 1;
      const target = url.pathname + url.search;
      if (url.hash) fragments.set(target + url.hash, address);
      if (from.has(target)) continue;
      from.set(target, address);
      queue.push(target);
    }
  };

  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await ask(next);
  };
  // A worker that finds the queue empty may be early: another is still reading a page.
  while (queue.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));

  for (const [address, page] of fragments) {
    const [target = '', id = ''] = address.split('#');
    if (!pages.get(target)?.ids.has(decodeURIComponent(id)))
      faults.push(`${address} is no id there, linked from ${page}`);
  }
  const whole = [...pages.values()].filter(Boolean).length;
  return { addresses: pages.size, pages: whole, links, fragments: fragments.size, faults };
};
