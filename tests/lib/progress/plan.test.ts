import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../lib/day.ts';
import { topicsOf } from '../../../lib/progress/outline.ts';
import { planOf } from '../../../lib/progress/plan.ts';
import { planAsked } from '../../../lib/progress/plan-asked.ts';
import { planHtml } from '../../../lib/progress/plan-html.ts';
import { aGuide, aTopic } from './a-guide.ts';

const TODAY = '2026-11-26';
const NONE = () => false;
const asked = (hours: string | null, from: string | null = null) => planAsked({ hours, from }, TODAY);

describe('what is asked of a plan', () => {
  it.each([
    ['8', 800],
    ['7.5', 750],
    ['7,5', 750],
    ['1', 100],
    ['100', 10_000],
    ['33.333', 3_333],
  ])('takes %s hours a week, from today where no day is given', (hours, hundredths) => {
    expect(asked(hours)).toEqual({ hundredths, from: TODAY });
    expect(asked(hours, '')).toEqual({ hundredths, from: TODAY });
    expect(asked(hours, '2027-02-28')).toEqual({ hundredths, from: '2027-02-28' });
  });

  it('is nothing where neither is given', () => expect(asked(null)).toBeNull());

  it.each([
    '0',
    '-3',
    '1e9',
    'abc',
    '0.99',
    '100.01',
    '8h',
    '１２',
    'NaN',
    'Infinity',
    '8 8',
    '1'.repeat(40),
  ])('answers %s hours with a sentence that quotes them', (hours) => {
    expect(asked(hours)).toEqual({
      hours: `“${hours}” is not a number of hours from 1 to 100: write how many hours you have in a week, for example 8 or 7.5.`,
      from: null,
    });
  });

  it('says so where the hours are empty or left out', () => {
    for (const hours of ['', null])
      expect(asked(hours, '2026-12-01')).toMatchObject({
        hours: expect.stringMatching(/^No hours are given: write/),
      });
  });

  it.each([
    ['2026-02-30', 'is no day of the calendar'],
    ['2026-13-01', 'is no day of the calendar'],
    ['1 May 2027', 'is no day of the calendar'],
    ['9999-01-01', 'is too far away'],
    ['1999-12-31', 'is too far away'],
    ['2100-01-01', 'is too far away'],
    ['+275760-09-13', 'is no day of the calendar'],
  ])('answers the start %s with a sentence that says %s', (from, part) => {
    expect(asked('8', from)).toEqual({ hours: null, from: expect.stringContaining(part) });
    expect(asked('8', from)).toMatchObject({ from: expect.stringContaining(from) });
  });

  it('says both where both are wrong', () => {
    const faults = asked('x', 'y');
    expect(faults).toMatchObject({
      hours: expect.stringContaining('“x”'),
      from: expect.stringContaining('“y”'),
    });
  });
});

describe('a plan', () => {
  it('has the days that the hours fill, step after step', () => {
    // 30–60 hours at 7 a week are 30–60 days; then 80–160.
    const plan = planOf(aGuide().steps, NONE, { hundredths: 700, from: '2026-12-01' });
    expect(plan.steps[0]?.dates).toEqual({
      start: { earliest: '2026-12-01', latest: '2026-12-01' },
      end: { earliest: '2026-12-30', latest: '2027-01-29' },
    });
    expect(plan.steps[1]?.dates).toEqual({
      start: { earliest: '2026-12-31', latest: '2027-01-30' },
      end: { earliest: '2027-03-20', latest: '2027-07-08' },
    });
    expect(plan).toMatchObject({ hours: { min: 110, max: 220 }, weeks: { min: 16, max: 32 } });
    expect(plan.end).toEqual(plan.steps[1]?.dates?.end);
  });

  it('counts ticked topics as done', () => {
    const plan = planOf(aGuide().steps, (number) => [1, 2, 5].includes(number), {
      hundredths: 700,
      from: TODAY,
    });
    expect(plan.steps[0]).toMatchObject({ hours: { min: 0, max: 0 }, dates: null });
    expect(plan.steps[1]?.hours).toEqual({ min: 30, max: 60 });
    expect(plan.steps[1]?.dates?.start.earliest).toBe(TODAY);
    expect(planOf(aGuide().steps, () => true, { hundredths: 700, from: TODAY }).end).toBeNull();
  });

  /** The same by spending the hundredths of hours of each day one after another, in sevenths. */
  const byDay = (hours: readonly number[], hundredths: number): { first: number; last: number }[] => {
    let day = 0;
    let room = hundredths;
    return hours.map((whole) => {
      let left = whole * 700;
      if (room === 0) [day, room] = [day + 1, hundredths];
      const first = day;
      while (left > room) [left, day, room] = [left - room, day + 1, hundredths];
      room -= left;
      return { first, last: day };
    });
  };

  it('agrees with days counted one by one', () => {
    const steps = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 60 })), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(steps, fc.integer({ min: 100, max: 10_000 }), fc.nat(), (raw, hundredths, ticked) => {
        let number = 0;
        const made = raw.map((topics, at) => ({
          number: at + 1,
          title: '',
          topics: topics.map(([min, more]) => aTopic(++number, { hours: { min, max: min + more } })),
        }));
        const isDone = (one: number): boolean => ((ticked >> (one % 20)) & 1) === 1;
        const plan = planOf(made, isDone, { hundredths, from: TODAY });
        const left = made.map(({ topics }) => topics.filter((topic) => !isDone(topic.number)));
        for (const [at, topics] of left.entries())
          expect(plan.steps[at]?.dates === null).toBe(topics.length === 0);
        const open = plan.steps.flatMap(({ dates }) => dates ?? []);
        const some = left.filter((topics) => topics.length);
        for (const [end, pick] of [
          ['min', 'earliest'],
          ['max', 'latest'],
        ] as const) {
          const days = byDay(
            some.map((topics) => topics.reduce((sum, { hours }) => sum + hours[end], 0)),
            hundredths,
          );
          expect(open.map(({ start, end: last }) => [start[pick], last[pick]])).toEqual(
            days.map(({ first, last }) => [dayAfter(TODAY, first), dayAfter(TODAY, last)]),
          );
        }
        expect(topicsOf({ steps: made })).toHaveLength(number);
      }),
    );
  });
});

describe('a plan as HTML', () => {
  it('says its sum, and each step with its dates, in words and as a picture', () => {
    const html = planHtml(
      planOf(aGuide().steps, (number) => number < 3, { hundredths: 700, from: '2026-12-01' }),
    );
    expect(html.replace(/<[^>]+>/g, '')).toContain(
      '80–160 hours left, at 7 hours a week from 1 December 2026: 12–23 weeks. Done between 18 February 2027 and 9 May 2027.',
    );
    expect(html).toContain('<th scope="row">1. Begin</th><td>0</td><td colspan="2">All ticked</td>');
    expect(html).toContain('<time datetime="2026-12-01">1 Dec 2026</time>');
    expect(html.match(/<rect /g)).toHaveLength(2);
    expect(html).not.toContain('style=');
  });

  it('lets no title be more than words', () => {
    const steps = [{ number: 1, title: '<img src=x>', topics: [aTopic(1)] }];
    expect(planHtml(planOf(steps, NONE, { hundredths: 800, from: TODAY }))).toContain('1. &lt;img src=x&gt;');
  });

  it('keeps its bars inside the picture and its marks few, however long it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000 }),
        fc.integer({ min: 1, max: 3_000 }),
        fc.integer({ min: 0, max: 36_000 }),
        (hundredths, max, later) => {
          const steps = [1, 2, 3].map((number) => ({
            number,
            title: '',
            topics: [aTopic(number, { hours: { min: 1, max } })],
          }));
          const html = planHtml(planOf(steps, NONE, { hundredths, from: dayAfter('2000-01-01', later) }));
          for (const [, x, width] of html.matchAll(/<rect [^>]*x="([\d.]+)%"[^>]*width="([\d.]+)%"/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.02);
          }
          expect(html.match(/<rect /g)).toHaveLength(6);
          expect(html.match(/<line /g)?.length ?? 0).toBeLessThanOrEqual(6);
        },
      ),
    );
  });

  it('says so where nothing is left', () => {
    expect(planHtml(planOf(aGuide().steps, () => true, { hundredths: 800, from: TODAY }))).toBe(
      '<p>Every topic is ticked: nothing is left to plan.</p>',
    );
  });
});
