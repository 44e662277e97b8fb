import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type RowLessons, RowLessonsText } from '../../../components/jobs/row-lessons-text.tsx';

const said = (named: number, steps: number[], untaught: string[]): string => {
  const lessons: RowLessons = {
    named,
    steps: steps.map((number) => ({ number, href: `#s${number}` })),
    untaught,
  };
  return renderToStaticMarkup(<RowLessonsText {...lessons} />).replace(/<[^>]*>/g, '');
};

it.each([
  [
    8,
    [1, 2],
    ['Kafka', 'Terraform'],
    '8 skills: 6 taught in step 1 and step 2; not in the guide: Kafka, Terraform',
  ],
  [5, [1, 2, 4], ['Kafka'], '5 skills: 4 taught in step 1, step 2 and step 4; not in the guide: Kafka'],
  [9, [3], ['A', 'B', 'C', 'D'], '9 skills: 5 taught in step 3; not in the guide: A, B, C and 1 more'],
  [3, [2], [], '3 skills, all taught in step 2'],
  [1, [2], [], '1 skill, taught in step 2'],
  [1, [], ['Kafka'], '1 skill; not in the guide: Kafka'],
  [0, [], [], 'no skill of our vocabulary'],
])('%i skills, steps %o, untaught %o', (named, steps, untaught, text) => {
  expect(said(named, steps, untaught)).toBe(`Names ${text}`);
});

it('links each step', () => {
  const html = renderToStaticMarkup(
    <RowLessonsText named={1} steps={[{ number: 2, href: '/guides/x/steps/y' }]} untaught={[]} />,
  );
  expect(html).toContain('<a href="/guides/x/steps/y">step 2</a>');
});
