import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';
import type { Blocks } from './authors-text.ts';

/** Blocks as a text in GitHub's Markdown, everything escaped that a reader would take for a mark. Ends with a line break. */
export const writeMarkdown = (children: Blocks): string =>
  toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '_',
      listItemIndent: 'one',
      rule: '-',
      handlers: { link },
      extensions: [gfmToMarkdown()],
    },
  );

/**
 * A link whose address can be copied as it stands, by a program that reads no Markdown too: `&` begins a character's
 * name only where a semicolon ends it, so it needs no escape where there is none.
 */
const link: Handle = Object.assign(
  (...[node, parent, state, info]: Parameters<Handle>): string => {
    const written = defaultHandlers.link(node, parent, state, info);
    return written.includes(';') ? written : written.replaceAll('\\&', '&');
  },
  { peek: defaultHandlers.link.peek },
);
