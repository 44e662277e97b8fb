import { Parser } from 'htmlparser2';

type Tag = { name: string; attributes: Record<string, string>; start: number; end: number };

/**
 * A whole HTML document as one that is read away from its site, whose page is `page`: links to places that the
 * document holds stay within it, all others lead to whole addresses, and whatever folds stands open. Only tags are
 * written anew, so no text can be taken for one.
 */
export const selfContained = (html: string, page: string): string => {
  const tags = tagsOf(html);
  const ids = new Set(tags.flatMap(({ attributes }) => attributes.id ?? []));
  let written = '';
  let from = 0;
  for (const { name, attributes, start, end } of tags) {
    const tag = html.slice(start, end);
    const href = attributes.href;
    let changed = tag;
    if (href !== undefined) changed = withHref(tag, hrefIn(href, page, ids));
    else if (name === 'details' && !('open' in attributes)) changed = `${tag.slice(0, -1)} open="">`;
    written += html.slice(from, start) + changed;
    from = end;
  }
  return written + html.slice(from);
};

const tagsOf = (html: string): Tag[] => {
  const tags: Tag[] = [];
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes, start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);
  return tags;
};

const hrefIn = (href: string, page: string, ids: ReadonlySet<string>): string => {
  const url = new URL(href, page);
  const { hash } = url;
  url.hash = '';
  const isHere = url.href === page && ids.has(decodeURIComponent(hash.slice(1)));
  return isHere ? hash : url.href + hash;
};

const withHref = (tag: string, href: string): string =>
  tag.replace(/(\shref=)(?:"[^"]*"|'[^']*')/, (_, name: string) => {
    const escaped = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `${name}"${escaped}"`;
  });
