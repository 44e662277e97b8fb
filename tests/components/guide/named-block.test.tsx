import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { GuideDemand } from '../../../components/guide/guide-demand.ts';
import { NamedAny, NamedBlock, NamedSkills } from '../../../components/guide/named-block.tsx';

const SHARE = { jobs: 38, employers: 29 };
const aDemand = (of: number, chosen: GuideDemand['chosen'] = null): GuideDemand => {
  const share = {
    all: { ...SHARE, of },
    chosen: chosen && { jobs: 12, of: chosen.of, employers: 9 },
  };
  return {
    ofEach: (skills) =>
      skills.map((name) => ({ name, href: name === 'B' ? null : `?skill=${name}`, ...share })),
    ofAny: () => share,
    of,
    withoutText: 1,
    day: '2026-11-26T12:00:00Z',
    isSample: false,
    chosen,
  };
};
const block = (demand: GuideDemand): string =>
  renderToStaticMarkup(
    <NamedBlock id="topic" demand={demand}>
      <NamedAny share={demand.ofAny([])} of="its 2 skills" isSample={demand.isSample} />
      <NamedSkills skills={demand.ofEach(['A', 'B'])} demand={demand} />
    </NamedBlock>,
  );
const wordsOf = (html: string): string =>
  html
    .replace(/<\/(?:p|li|ul)>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
const bars = (html: string): number => html.match(/<svg/g)?.length ?? 0;
const NOTE =
  'Counted on 26 November 2026; 1 more job has no description and is left out. Named, not required.';

describe('what the open jobs name', () => {
  it('stands in words and as a bar, with the day, what is left out and the method', () => {
    const html = block(aDemand(112));
    const figure = 'named in 38 of 112 open jobs (34 %) · 29 employers';
    const words = wordsOf(html);
    expect(words).toContain(`At least one of its 2 skills: ${figure} |`);
    expect(words).toContain(`A ${figure} | B ${figure} |`);
    expect(words).toContain(NOTE);
    expect(html).toContain('<a href="/method">');
    expect(html).toContain('<a href="?skill=A">A</a>');
    expect(html).not.toContain('?skill=B');
    expect(html).not.toContain('Chosen');
    expect(bars(html)).toBe(3);
  });

  it('has the chosen state beside the whole, and says what is chosen', () => {
    const words = wordsOf(block(aDemand(112, { words: 'remote jobs', of: 42 })));
    expect(words).toContain('Chosen: remote jobs, 42 of them with a description.');
    expect(words).toContain('29 employers· of the 42 chosen: named in 12 (29 %) · 9 employers');
  });

  it('says once that the chosen state is too few, and no figure of it', () => {
    const words = wordsOf(block(aDemand(112, { words: 'remote <b> jobs', of: 29 })));
    expect(words).toContain(
      'Chosen: remote &lt;b&gt; jobs; too few to say: 29 open jobs with a description.',
    );
    expect(words).not.toContain('chosen: named');
    expect(words).toContain('named in 38 of 112');
  });

  it('says of fewer than 30 that they are too few: no bar, no share, the skills still linked', () => {
    const html = block(aDemand(29, { words: 'remote jobs', of: 12 }));
    const words = wordsOf(html);
    expect(words).toContain('A, B: too few to say: 29 open jobs with a description.');
    expect(words).not.toMatch(/named in|%|Chosen/);
    expect(html).toContain('<a href="?skill=A">A</a>');
    expect(words).toContain(NOTE);
    expect(bars(html)).toBe(0);
  });
});
