import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownKey, pageOfMarkdownKey, wantsMarkdown } from '../../../lib/edge/negotiation.ts';

describe('a reader wants Markdown', () => {
  it.each([
    'text/markdown',
    'TEXT/Markdown',
    'text/markdown, */*',
    'text/markdown, text/html',
    'text/html, text/markdown',
    'text/html, application/xhtml+xml, text/markdown, */*;q=0.1',
    'text/html;q=0.9, text/markdown',
    'text/markdown;q=0.5, text/html;q=0.4',
    'text/markdown;q=0.001',
    'text/markdown;q=0.5, text/*;q=0.4',
    '*/*;q=0.1,text/markdown;q=0.2',
    ' ,, text/markdown ;q=1 ,,',
  ])('by %j', (accept) => expect(wantsMarkdown(accept)).toBe(true));
});

describe('a reader wants HTML', () => {
  it.each([
    undefined,
    '',
    '*/*',
    'text/*',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'text/html, text/markdown;q=0.9',
    'text/markdown;q=0.9, text/html',
    'text/markdown;q=0',
    'text/markdown;q=0, text/*',
    'text/markdown;q=0, */*',
    'text/markdown;q=nothing',
    'text/markdownish',
    'application/json;is="text/markdown"',
    // Anything will do, and Markdown is only mentioned.
    '*/*;x="text/markdown"',
    '*/*, application/json;is="text/markdown"',
    'markdown',
    'text/plain, text/html',
    // Longer than anybody means it: reading it would cost more than the page.
    `text/markdown${', a/b'.repeat(300)}`,
  ])('by %j', (accept) => expect(wantsMarkdown(accept)).toBe(false));

  it('or anything else that can be written, without a throw', () => {
    const pieces = fc.constantFrom(
      'text/markdown',
      ';q=',
      '"',
      ',',
      ';',
      '\\',
      '=',
      '/',
      '*',
      ' ',
      'q=-1',
      '0.5',
    );
    const header = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(header, (accept) => typeof wantsMarkdown(accept) === 'boolean'));
    const long = `${'text/markdown;q="'.repeat(1_000)}`;
    expect(wantsMarkdown(long)).toBeTypeOf('boolean');
  });
});

it('the key of a page’s Markdown leads back to the page, and no page has one', () => {
  expect(pageOfMarkdownKey(markdownKey('/guides/a'))).toBe('/guides/a');
  expect(pageOfMarkdownKey('/guides/a')).toBeUndefined();
});
