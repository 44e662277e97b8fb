import type { Heading } from 'mdast';
import { describe, expect, it } from 'vitest';
import { blocksOf, movedDown } from '../../../components/markdown/authors-text.ts';

const BASE = 'https://waymark.example/guides/x';

describe('an author’s links by reference', () => {
  it.each([
    ['before', '[a]: /one\n[A]: /two "Two"\n\nSee [a].'],
    ['behind', 'See [a].\n\n[a]: /one\n\n[a]: /two "Two"'],
    ['around', '[a]: /one\n\nSee [a].\n\n[a]: /two "Two"'],
  ])('lead where their name is defined first, with both definitions %s them', (_, markdown) => {
    expect(blocksOf(markdown, BASE)).toMatchObject([
      {
        type: 'paragraph',
        children: [
          { type: 'text' },
          { type: 'link', url: 'https://waymark.example/one', title: null },
          { type: 'text' },
        ],
      },
    ]);
  });
});

describe('an author’s headings', () => {
  const moved = (by: number, under: number, markdown = '# 1\n\n## 2\n\n### 3\n\n##### 5\n\n###### 6') =>
    movedDown(blocksOf(markdown, BASE), by, under).flatMap((block): Heading['depth'][] =>
      block.type === 'heading' ? [block.depth] : [],
    );

  it('are so many depths lower', () => expect(moved(1, 1, '# 1\n\n## 2\n\n### 3')).toEqual([2, 3, 4]));

  it('always stand below the heading that they are under', () => {
    expect(moved(1, 3)).toEqual([4, 4, 4, 6, 6]);
    expect(moved(0, 2)).toEqual([3, 3, 3, 5, 6]);
  });

  it('are never deeper than Markdown has headings', () => {
    expect(moved(2, 1)).toEqual([3, 4, 5, 6, 6]);
    expect(moved(9, 6)).toEqual([6, 6, 6, 6, 6]);
  });

  it('are moved within a quote as well', () => {
    expect(movedDown(blocksOf('> # 1', BASE), 1, 2)).toMatchObject([
      { type: 'blockquote', children: [{ type: 'heading', depth: 3 }] },
    ]);
  });
});
