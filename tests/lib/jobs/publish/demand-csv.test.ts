import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../../lib/jobs/demand/charts.ts';
import { comparisonOf } from '../../../../lib/jobs/demand/comparison.ts';
import {
  allDemandCsv,
  chartCsv,
  comparisonCsv,
  figuresName,
} from '../../../../lib/jobs/publish/demand-csv.ts';
import { demandIn, jobsNaming } from '../demand/some-jobs.ts';

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' });
const counted = { on: '2026-11-26', isSample: false };
const nameOf = (slug: string): string => ({ sql: 'SQL', python: '=cmd()' })[slug] ?? slug;

const postings = [
  ...jobsNaming(40, { skills: ['sql'] }),
  ...jobsNaming(20, { workplaceType: 'remote', skills: ['sql', 'python'] }),
  ...jobsNaming(3, { hasText: false }),
];
const whole = demandIn(postings);
const remote = demandIn(postings, { workplace: 'remote' });
const of = { role: 'backend-developer', filter: '' };

describe('a chart as a table', () => {
  it('begins with what it is counted of, and has one line a row', () => {
    const text = chartCsv(chartOf('skills', whole, whole), of, counted, nameOf);
    expect(text.split('\r\n')[0]).toMatch(
      /^counted_on,role,filter,sample,value,name,jobs,of_jobs,share_percent,/,
    );
    expect(rowsOf(text)[0]).toEqual({
      counted_on: '2026-11-26',
      role: 'backend-developer',
      filter: '',
      sample: 'false',
      value: 'sql',
      name: 'SQL',
      jobs: '60',
      of_jobs: '60',
      share_percent: '100.0',
      employers: '60',
      place: '1',
      role_jobs: '60',
      role_of_jobs: '60',
      role_share_percent: '100.0',
      role_employers: '60',
    });
  });

  it('has no share where the jobs are too few, and keeps the numbers', () => {
    const filter = 'workplace=remote';
    const [row] = rowsOf(chartCsv(chartOf('skills', remote, whole), { ...of, filter }, counted, nameOf));
    expect(row).toMatchObject({
      filter,
      jobs: '20',
      of_jobs: '20',
      share_percent: '',
      role_share_percent: '100.0',
    });
  });

  it('counts employers where the chart does', () => {
    const [row] = rowsOf(chartCsv(chartOf('employers', whole, whole), of, counted, nameOf));
    expect(row).toMatchObject({ employers: '60', of_employers: '60', share_percent: '100.0', jobs: '60' });
  });

  it('lets no spreadsheet take a name for a formula', () => {
    const text = chartCsv(chartOf('skills', whole, whole), of, counted, nameOf);
    expect(text).toContain("'=cmd()");
    expect(text).not.toMatch(/(?:^|,)=cmd/m);
  });

  it('ranks nothing that has an order of its own', () => {
    const [row] = rowsOf(chartCsv(chartOf('level', whole, whole), of, counted, nameOf));
    expect(row).not.toHaveProperty('place');
  });
});

it('the table of all roles says of each what it leaves out', () => {
  const rows = rowsOf(
    allDemandCsv(
      [
        { role: 'a', demand: whole },
        { role: 'b', demand: remote },
      ],
      { ...counted, isSample: true },
      nameOf,
    ),
  );
  expect(rows).toHaveLength(4);
  expect(rows[1]).toEqual({
    role: 'a',
    skill: 'python',
    name: "'=cmd()",
    jobs: '20',
    of: '60',
    share_percent: '33.3',
    employers: '20',
    openings: '63',
    open_jobs_without_description: '3',
    counted_on: '2026-11-26',
    sample: 'true',
  });
  expect(rows[2]).toMatchObject({ role: 'b', jobs: '20', of: '20', share_percent: '' });
});

it('a comparison has a line a skill with the figures of both', () => {
  const other = demandIn(jobsNaming(30, { skills: ['nodejs'] }));
  const skills = comparisonOf(whole, other)?.skills ?? [];
  const rows = rowsOf(comparisonCsv(skills, { a: 'x', b: 'y' }, counted, nameOf));
  expect(rows.map((row) => [row.skill, row.common_in, row.jobs_a, row.share_percent_a, row.jobs_b])).toEqual([
    ['sql', 'a', '60', '100.0', '0'],
    ['python', 'a', '20', '33.3', '0'],
    ['nodejs', 'b', '0', '0.0', '30'],
  ]);
});

it('files of samples are called so', () => {
  expect(figuresName(['demand', 'x'], { isSample: true })).toBe('waymark-sample-demand-x.csv');
  expect(figuresName(['demand'], { isSample: false })).toBe('waymark-demand.csv');
});
