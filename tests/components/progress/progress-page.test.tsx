import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PlanSection } from '../../../components/progress/plan-section.tsx';
import { ProgressHead } from '../../../components/progress/progress-head.tsx';
import { ProgressSteps } from '../../../components/progress/progress-steps.tsx';
import { type ProgressState, readProgress } from '../../../lib/progress/progress-address.ts';
import { aGuide, aTopic } from '../../lib/progress/a-guide.ts';

const TODAY = '2026-11-26';
const guide = aGuide({
  steps: [{ number: 1, title: 'Begin', topics: [aTopic(1, { changed: '2026-11-20' }), aTopic(2)] }],
});
const state = (query: string): ProgressState => readProgress(Object.fromEntries(new URLSearchParams(query)));
const parts = (query: string): string =>
  renderToStaticMarkup(
    <>
      <ProgressHead guide={guide} state={state(query)} today={TODAY} />
      <ProgressSteps guide={guide} state={state(query)} today={TODAY} />
    </>,
  ).replaceAll('&amp;', '&');

describe('a topic that has changed since it was ticked', () => {
  it('says so with the day, above and in its row, until its changes were read', () => {
    const html = parts('done=1&on=2026-11-01&hours=8');
    expect(html).toContain(
      '1 ticked topic has changed since <time dateTime="2026-11-01">1 November 2026</time>',
    );
    expect(html).toContain(
      'changed on <time dateTime="2026-11-20">20 November 2026</time>, since it was ticked',
    );
    expect(html).toContain('<a href="/guides/backend-developer/progress?done=1&on=2026-11-26&hours=8"');
    // A tick before that keeps the day, or the notice would be gone unread.
    expect(html).toContain('?done=1-2&on=2026-11-01&hours=8#topic-2');
  });

  it.each(['done=1', 'done=1&on=2026-11-20', 'done=2&on=2026-11-01', 'on=2026-11-01'])(
    'is not spoken of under %s',
    (query) => {
      expect(parts(query)).not.toMatch(/changed (?:on|since)/);
      expect(parts(query)).not.toContain('on=2026-11-01');
    },
  );
});

it('says between which days the hours were checked where it was not one', () => {
  const plan = (first: string, last: string): string =>
    renderToStaticMarkup(
      <PlanSection guide={guide} state={state('')} today={TODAY} checked={{ first, last }} />,
    ).replace(/<[^>]+>/g, '');
  expect(plan('2026-11-01', '2026-11-22')).toContain('checked between 1 November 2026 and 22 November 2026;');
  expect(plan('2026-11-22', '2026-11-22')).toContain('checked on 22 November 2026;');
});
