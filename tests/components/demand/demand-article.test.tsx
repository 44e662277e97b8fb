import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DemandArticle } from '../../../components/demand/demand-article.tsx';
import type { ShownChart } from '../../../components/demand/shown-chart.ts';
import { CHARTS, type ChartName, chartOf } from '../../../lib/jobs/demand/charts.ts';
import type { PostingRecord } from '../../../lib/jobs/job.ts';
import { demandIn, jobsNaming } from '../../lib/jobs/demand/some-jobs.ts';

const pageOf = (
  postings: readonly PostingRecord[],
  state?: Record<string, string>,
  isSample = false,
): string => {
  const whole = demandIn(postings);
  const filtered = state ? demandIn(postings, state) : whole;
  const chart = (name: ChartName): ShownChart => ({
    name,
    csvHref: `/${name}.csv`,
    rows: chartOf(name, filtered, whole).rows.map((row) => ({
      ...row,
      name: row.value,
      of: null,
      otherPlace: 1,
      href: null,
      taughtAt: null,
    })),
  });
  const charts = Object.fromEntries(CHARTS.map((name) => [name, chart(name)]));
  return renderToStaticMarkup(
    <DemandArticle
      role={{ slug: 'x', name: 'Xer', plural: 'Xers' }}
      guideTitle={null}
      filtered={state ? { words: 'remote jobs', panelHref: '/panel' } : null}
      subject={{
        word: isSample ? 'sample job' : 'open job',
        whole: `${whole.total} open jobs`,
        state: state ? `${filtered.total} open jobs` : null,
      }}
      state={filtered}
      whole={whole}
      charts={charts as Record<ChartName, ShownChart>}
      gaps={null}
      quotes={filtered.entryQuotes(10)}
      nearRoles={[]}
      day="2026-11-26T10:00:00Z"
      isSample={isSample}
      trend={{ roleName: 'Xer', isSample, trend: null, names: new Map(), csvHref: '/trend.csv' }}
    />,
  );
};

const sectionOf = (html: string, id: string): string =>
  html.split('aria-labelledby=').find((part) => part.startsWith(`"${id}"`)) ?? '';

describe('a page of demand', () => {
  it('draws no bar and says no share of fewer than 30 openings with a description', () => {
    const html = pageOf([...jobsNaming(29, { skills: ['sql'] }), ...jobsNaming(40, { hasText: false })]);
    const skills = sectionOf(html, 'skills');
    expect(skills).toContain('too few to say: 29 open jobs with a description');
    expect(skills).toContain('40 more jobs have no description and are left out');
    expect(skills).not.toMatch(/<svg|<table|%/);
    // All 69 are enough for what needs no description.
    expect(html).toMatch(/<svg[^>]*aria-label="Bars: Level/);
  });

  it('draws nothing at all where all of the jobs are too few', () => {
    const html = pageOf(jobsNaming(29, { skills: ['sql'] }));
    expect(html).not.toContain('<svg');
    expect(html).not.toMatch(/\d %/);
  });

  it('says so where a role has no job', () => {
    const html = pageOf([]);
    expect(html).toContain('There is no open job for Xers just now');
    expect(html).not.toMatch(/<svg|<table|%/);
  });

  it('puts the state beside the whole, with a bar each', () => {
    const html = pageOf(
      [...jobsNaming(30, { workplaceType: 'remote', skills: ['sql'] }), ...jobsNaming(30, {})],
      { workplace: 'remote' },
    );
    const skills = sectionOf(html, 'skills');
    expect(skills).toContain(
      'Upper bar: 30 open jobs with a description. Lower bar: all 60 open jobs with a description.',
    );
    expect(
      [...skills.matchAll(/width="([\d.]+)%" height="7" class="bar-(\d)/g)].map(([, ...bar]) => bar),
    ).toEqual([
      ['100.0', '0'],
      ['50.0', '1'],
    ]);
    expect(skills).toMatch(/30 of 30.*100 %.*30 of 60.*50 %/);
  });

  it('draws and orders by the whole where the state has too few employers, and says so', () => {
    const many = Array.from({ length: 5 }, (_, at) =>
      jobsNaming(8, { workplaceType: 'remote', skills: ['sql'], employer: `employer-${at}` }),
    ).flat();
    const html = pageOf([...many, ...jobsNaming(40, { skills: ['python'] })], { workplace: 'remote' });
    const employers = sectionOf(html, 'employers');
    expect(employers).toContain('5 employers of the filtered jobs are too few to say a share of.');
    expect(employers).toContain('First is python: 40 of 45 employers');
    expect(employers).toContain('The bar is of all 45 employers; the filtered ones are too few for a share.');
    expect(employers).not.toContain('bar-0');
    // Of the forty jobs themselves there is something to say.
    expect(sectionOf(html, 'skills')).toMatch(/First is sql, named in 40 of 40/);
  });

  it('draws only the whole where the state is too few, and says so', () => {
    const html = pageOf(
      [...jobsNaming(29, { workplaceType: 'remote', skills: ['sql'] }), ...jobsNaming(30, {})],
      { workplace: 'remote' },
    );
    const skills = sectionOf(html, 'skills');
    expect(skills).toContain('The filtered jobs are too few to say: 29 open jobs with a description');
    expect(skills).not.toContain('bar-0');
    expect(skills).toContain('49 % of all');
    expect(skills).toContain('bar-1');
  });

  it('quotes what entry-level titles ask, whatever signs a posting holds', () => {
    const html = pageOf(
      jobsNaming(3, {
        level: 'entry',
        title: '<img src=x onerror=alert(1)>',
        language: 'de',
        experienceRequirements: [{ kind: 'years', min: 3, max: null, quote: '<script>3+ years</script>' }],
      }),
    );
    expect(html).toContain('Of 3 entry-level titles with a description 3 ask for 2 years or more');
    expect(html).toContain('<bdi>&lt;img src=x');
    expect(html).toContain('<q dir="auto" lang="de">&lt;script&gt;3+ years');
    expect(html).not.toMatch(/<img|<script/);
  });

  it('calls samples samples in every block', () => {
    const html = pageOf(jobsNaming(40, { skills: ['sql'] }), undefined, true);
    expect(html.match(/Sample openings, invented\./g)?.length).toBe(html.match(/Counted on/g)?.length);
    expect(html).not.toMatch(/\d open jobs? (?:for|\(|say)/);
  });
});
