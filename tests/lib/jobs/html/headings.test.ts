import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingsBelow } from '../../../../lib/jobs/html/headings.ts';

const levels = (html: string): number[] => [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));

describe('the headings of a description', () => {
  it.each([
    ['<h2>A</h2><p>x</p><h2>B</h2>', '<h3>A</h3><p>x</p><h3>B</h3>'],
    ['<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>', '<h3>A</h3><h4>B</h4><h5>C</h5><h3>D</h3>'],
    ['<h4>A</h4><h4>B</h4>', '<h3>A</h3><h3>B</h3>'],
    ['<h2>A</h2><h4>B</h4><h3>C</h3>', '<h3>A</h3><h4>B</h4><h4>C</h4>'],
    ['<h4>A</h4><h2>B</h2><h4>C</h4>', '<h3>A</h3><h3>B</h3><h4>C</h4>'],
    ['<p>a &lt;h2&gt; b</p>', '<p>a &lt;h2&gt; b</p>'],
  ])('%s', (html, below) => expect(headingsBelow(html, 2)).toBe(below));

  it('never skip a level, begin below the page’s own and close as they open', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 4 })), (list) => {
        const html = headingsBelow(list.map((level) => `<h${level}>t</h${level}>`).join(''), 2);
        const found = levels(html);
        expect(found).toHaveLength(list.length);
        expect(html).toBe(found.map((level) => `<h${level}>t</h${level}>`).join(''));
        found.forEach((level, at) => {
          expect(level).toBeGreaterThanOrEqual(3);
          expect(level - (found[at - 1] ?? 2)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
