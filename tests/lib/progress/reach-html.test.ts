import { describe, expect, it } from 'vitest';
import { nearRolesHtml, reachHtml } from '../../../lib/progress/reach-html.ts';
import { someReach } from './some-reach.ts';

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
const reach = (given: Parameters<typeof someReach>[0] = {}, ...done: number[]): string =>
  reachHtml(someReach(given), (number) => done.includes(number));

describe('the words of reach', () => {
  it('say what is covered, of how many, and what comes next with what it adds and where it is taught', () => {
    expect(wordsOf(reach({}, 1))).toBe(
      'The ticked topics cover every named skill in 10 of 40 openings (25 %); next best: Docker (+14). ' +
        'What would add most, each after the ones before it: ' +
        'Docker : +14, then 24 of 40 (60 %). Taught in Databases &amp; containers . ' +
        'C &lt;&amp;&gt; C++ : +9, then 33 of 40 (83 %). This guide does not teach it. ' +
        'Git : +7, then 40 of 40 (100 %). Taught in Versions . ' +
        'Missing most often in the 30 that name something else: Docker in 23 (taught in Databases &amp; containers ), ' +
        'C &lt;&amp;&gt; C++ in 9 (this guide does not teach it), Git in 7 (taught in Versions ).',
    );
  });

  it('call samples samples, and say how many openings name nothing', () => {
    expect(wordsOf(reach({ isSample: true, of: 41, nameless: 1 }, 1))).toMatch(
      /in 10 of 41 sample openings \(24 %\); next best: Docker \(\+14\)\. 1 of the 41 names no skill that is counted here: nothing covers it\./,
    );
    // Those that name nothing are not among what is missing.
    expect(wordsOf(reach({ of: 43, nameless: 3 }, 1))).toContain('in the 30 that name something else:');
    expect(wordsOf(reach({ sets: [[40, 0]], of: 42, nameless: 2 }, 1))).toContain(
      'Nothing that is named is missing.',
    );
    expect(wordsOf(reach({ of: 43, nameless: 3 }, 1))).toContain(
      '3 of the 43 name no skill that is counted here: nothing covers those.',
    );
  });

  it('say that no single skill completes another opening, and what is missing most often', () => {
    const sets = [
      [10, 0],
      [16, 1, 2],
      [14, 2, 3],
    ];
    expect(wordsOf(reach({ sets }, 1))).toBe(
      'The ticked topics cover every named skill in 10 of 40 openings (25 %). No single further skill completes another opening. Missing most often in the 30 that name something else: Git in 30 (taught in Versions ), Docker in 16 (taught in Databases &amp; containers ), C &lt;&amp;&gt; C++ in 14 (this guide does not teach it).',
    );
  });

  it('say where the list ends because no single skill completes another opening', () => {
    const sets = [
      [10, 0],
      [9, 0, 1],
      [11, 0, 2, 3],
      [10, 2, 3],
    ];
    expect(wordsOf(reach({ sets }, 1))).toMatch(
      /Docker : \+9, then 19 of 40 \(48 %\)\..* No single skill beyond those completes another opening\. Missing most often in the 30 that name something else: C &lt;&amp;&gt; C\+\+ in 21 \(this guide/,
    );
  });

  it('say when nothing is missing', () => {
    expect(wordsOf(reach({ sets: [[40, 0]] }, 1))).toBe(
      'The ticked topics cover every named skill in 40 of 40 openings (100 %). Nothing that is named is missing.',
    );
  });

  it('say no share of fewer than thirty openings, and ask for a tick where there is none', () => {
    expect(wordsOf(reach({ of: 29 }, 1))).toBe('Too few to say: 29 open jobs with a description.');
    expect(reach({ of: 29 }, 1)).not.toContain('svg');
    expect(reach({ of: 30 }, 1)).toContain('svg');
    expect(wordsOf(reach())).toMatch(/^Tick a topic, and here stands in how many of 40 openings/);
    // A number that no topic has is no tick.
    expect(reach({}, 99)).toBe(reach());
  });

  it('send a reader to the address of the ticks where there are too many openings to send', () => {
    expect(wordsOf(reach({ sets: null }, 1))).toMatch(/copy the address of your progress and open it/);
  });

  it('are drawn as bars of the same shares', () => {
    const bars = reach({}, 1).match(/<svg.*?<\/svg>/g) ?? [];
    expect(bars).toHaveLength(4);
    expect(bars[0]).toContain('class="has" width="25.00%"');
    expect(bars[1]).toMatch(/class="has" width="25\.00%".*class="next" x="25\.00%" y="1" width="35\.00%"/);
  });
});

describe('the words of near roles', () => {
  it('say how many of their common skills one has, of how many openings, and where too few are', () => {
    expect(wordsOf(nearRolesHtml(someReach(), (number) => number === 2))).toBe(
      'With the ticked topics you already have ' +
        '2 of the 3 common skills of Data Engineer openings (67 %) , counted over the 380 of 897 openings with a description ' +
        'nothing of Designer , in whose openings no skill is common ' +
        'Too few to say, with so many openings that have a description: QA Engineer (18).',
    );
    expect(nearRolesHtml(someReach({ isSample: true }), () => true)).toContain('380 of 897 sample openings');
  });

  it('lead to the page that compares both', () =>
    expect(nearRolesHtml(someReach(), () => true)).toContain(
      '<a href="/compare/backend-developer/data-engineer">Data Engineer</a>',
    ));
});
