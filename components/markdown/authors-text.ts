import type { Definition, Heading, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What an author wrote, taken apart so that it can stand in a longer document. */

export type Blocks = RootContent[];

/**
 * The blocks of a text in Markdown. Its links lead to whole addresses, read as those of the page `base`; links by
 * reference are written out, because another text of the document may use the same name for another address.
 */
export const blocksOf = (markdown: string, base: string): Blocks => {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const named = new Map<string, Definition>();
  walk(root, (node) => {
    if (node.type === 'definition' && !named.has(node.identifier)) named.set(node.identifier, node);
  });
  walk(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const { url = '', title } = named.get(node.identifier) ?? {};
      // The same node under its other name: nothing that points to it has to change.
      Object.assign(node, { type: node.type === 'linkReference' ? 'link' : 'image', url, title });
    }
  });
  walk(root, (node) => {
    if (node.type === 'link' || node.type === 'image') node.url = new URL(node.url, base).href;
  });
  return root.children.filter(({ type }) => type !== 'definition');
};

/** Cuts blocks at the headings of one depth, as `sectionsOf` cuts the rendered text: the lead, then what follows each. */
export const cutAt = (depth: Heading['depth'], blocks: Blocks): { lead: Blocks; sections: Blocks[] } => {
  const lead: Blocks = [];
  const sections: Blocks[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === depth) sections.push([]);
    else (sections.at(-1) ?? lead).push(block);
  }
  return { lead, sections };
};

const DEEPEST = 6;

/** Blocks under a heading of depth `under`: their own headings `by` deeper than written, and always below that one. */
export const movedDown = (blocks: Blocks, by: number, under: number): Blocks => {
  for (const block of blocks) {
    walk(block, (node) => {
      if (node.type === 'heading') node.depth = DEPTHS[Math.max(under + 1, node.depth + by) - 1] ?? DEEPEST;
    });
  }
  return blocks;
};

const DEPTHS: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6];

const walk = (node: Nodes, visit: (node: Nodes) => void): void => {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
};
