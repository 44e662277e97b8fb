import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * The document as a browser reads it, with what the edge promises to cut taken out of the tree. Written apart
 * from lib/edge on purpose: by another parser, by another method, from the rules as they are worded.
 */
export function referenceDocument(html: string): string {
  const document = parse(html, { scriptingEnabled: false });
  cutBelow(document);
  return canonical(document);
}

/** The document as a browser reads it, with nothing taken out. */
export const readDocument = (html: string): string => canonical(parse(html, { scriptingEnabled: false }));

function cutBelow(parent: Tree.ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (isCut(node)) defaultTreeAdapter.detachNode(node);
    else if ('childNodes' in node) cutBelow(node);
    if ('content' in node) cutBelow(node.content);
  }
}

function isCut(node: Tree.ChildNode): boolean {
  if (node.nodeName === '#comment') return true;
  if (!('attrs' in node)) return false;
  const value = (name: string): string =>
    node.attrs
      .find((attribute) => attribute.name === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  const ours = (address: string): boolean => address.startsWith('/assets/') && !/[^\w./-]|\.\./.test(address);
  if (node.tagName === 'script') {
    const isData = ['application/ld+json', 'application/json'].includes(value('type'));
    return !isData && !(value('type') === 'module' && ours(value('src')));
  }
  if (node.tagName !== 'link') return false;
  const relations = value('rel').split(/\s+/);
  if (relations.includes('modulepreload')) return !ours(value('href'));
  if (relations.includes('preload')) return !['font', 'style', 'image'].includes(value('as'));
  return relations.includes('expect') || (relations.includes('prefetch') && value('as') === 'script');
}

/** Text nodes joined: where something was cut between two of them, only the text counts. */
function canonical(document: Tree.Document): string {
  joinTexts(document);
  return serialize(document);
}

function joinTexts(parent: Tree.ParentNode): void {
  let before: Tree.TextNode | undefined;
  for (const node of [...parent.childNodes]) {
    if (defaultTreeAdapter.isTextNode(node)) {
      if (before) {
        before.value += node.value;
        defaultTreeAdapter.detachNode(node);
      } else before = node;
      continue;
    }
    before = undefined;
    if ('childNodes' in node) joinTexts(node);
    if ('content' in node) joinTexts(node.content);
  }
}
