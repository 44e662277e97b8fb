import type { BlockContent, Heading, Link, List, ListItem, Paragraph, PhrasingContent, Text } from 'mdast';

/** Pieces of a Markdown document, as `mdast` names them. What has to be escaped is the writer's business. */

export type Words = string | PhrasingContent;

const phrase = (words: Words): PhrasingContent => (typeof words === 'string' ? text(words) : words);

const text = (value: string): Text => ({ type: 'text', value });

export const heading = (depth: Heading['depth'], title: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(title)],
});

export const paragraph = (...words: Words[]): Paragraph => ({
  type: 'paragraph',
  children: words.map(phrase),
});

/** A link by its words; without any, the address stands for itself. */
export const link = (url: string, words: string = url): Link => ({
  type: 'link',
  url,
  children: [text(words)],
});

export const list = (items: readonly ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [...items],
});

export const item = (...words: Words[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(...words)],
});

/** An item with a box to tick. */
export const box = (words: string): ListItem => ({ ...item(words), checked: false });

export const quote = (...children: BlockContent[]): BlockContent => ({ type: 'blockquote', children });
