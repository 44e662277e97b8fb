import { describe, expect, it } from 'vitest';
import { progressJson, progressMarkdown } from '../../../lib/progress/exports.ts';
import { topicsOf } from '../../../lib/progress/outline.ts';
import { totalsOf, totalsText } from '../../../lib/progress/totals.ts';
import { aGuide, aTopic } from './a-guide.ts';

const ticks = new Map([
  [1, '2026-11-20'],
  [5, '2026-11-26'],
]);

it('says totals in topics and in hours, with what they are of', () => {
  const totals = totalsOf(topicsOf(aGuide()), (number) => ticks.has(number));
  expect(totalsText(totals)).toBe('2 of 4 topics, 60–120 of 110–220 hours');
  expect(totalsText(totalsOf([aTopic(1, { hours: { min: 5, max: 5 } })], () => true))).toBe(
    '1 of 1 topic, 5 of 5 hours',
  );
});

it('writes a file with each tick and its day', () => {
  expect(JSON.parse(progressJson(aGuide(), ticks))).toEqual({
    waymark: 1,
    guides: { 'backend-developer': { 1: '2026-11-20', 5: '2026-11-26' } },
  });
});

it('writes a list in Markdown of every topic, ticked or not', () => {
  const given = { address: 'https://waymark.example/guides/x', today: '2026-11-26' };
  const guide = aGuide({
    steps: [{ number: 1, title: 'C# [basics]', topics: [aTopic(1, { title: 'Use `_name_`' }), aTopic(2)] }],
  });
  expect(progressMarkdown(guide, ticks, given)).toBe(`# Progress: How to Become One

1 of 2 topics, 10–20 of 30–60 hours, as of 26 November 2026. Hours are the guide authors’ own estimates.

## Step 1: C\\# \\[basics\\]

- [x] [Use \\\`\\_name\\_\\\`](https://waymark.example/guides/x#topic-1) (10–20 hours, ticked on 2026-11-20)
- [ ] [Topic 2](https://waymark.example/guides/x#topic-2) (20–40 hours)

Source: https://waymark.example/guides/x
`);
});

describe('a title in Markdown', () => {
  const titled = (title: string): string =>
    progressMarkdown(
      aGuide({ title, steps: [{ number: 1, title, topics: [aTopic(1, { title })] }] }),
      ticks,
      {
        address: 'https://waymark.example/guides/x',
        today: '2026-11-26',
      },
    );

  it.each(['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|'])('says %s and means nothing by it', (sign) => {
    const text = titled(`a ${sign}b`);
    expect(text).toContain(`# Progress: a \\${sign}b\n`);
    expect(text).toContain(`## Step 1: a \\${sign}b\n`);
    expect(text).toContain(`- [x] [a \\${sign}b](https://waymark.example/guides/x#topic-1) (`);
  });

  it('is no tag, whatever it looks like', () => {
    expect(titled('<b>Go</b>')).not.toMatch(/(?<!\\)[<>]/);
  });
});
