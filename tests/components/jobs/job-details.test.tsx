import { describe, expect, it } from 'vitest';
import { jobOf, type PostingRecord } from '../../../lib/jobs/job.ts';
import { aPlace, aPosting } from '../../lib/jobs/a-posting.ts';
import { aJobPage } from './a-job-page.tsx';

const closed = { status: 'closed', closedAt: '2026-11-20T06:00:00.000Z' } as const;

type Given = Parameters<typeof aJobPage>[1];
const page = (given: Partial<PostingRecord> = {}, props: Given = {}, html = '<p>Words.</p>'): string =>
  aJobPage({ hasText: true, ...given }, props, html);
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the facts of a job', () => {
  it.each<[Partial<PostingRecord>, string]>([
    [{ workplaceType: 'on-site' }, 'Workplace On site'],
    [{ workplaceType: 'hybrid' }, 'Workplace Hybrid'],
    [{ workplaceType: 'remote', applicantLocationRequirements: ['worldwide'] }, 'Workplace Remote, anywhere'],
    [
      { workplaceType: 'remote', applicantLocationRequirements: ['DE', 'ES', 'FR', 'PT'] },
      'Workplace Remote from Germany, Spain, France, Portugal',
    ],
    [{ workplaceType: 'remote' }, 'Workplace Remote, countries not stated'],
    [{}, 'Workplace Not stated'],
    [{ jobLocations: ['a', 'b', 'c', 'd'].map((raw) => aPlace(raw)) }, 'Places a · b · c · d'],
    [{}, 'Pay as posted Not stated Level Not stated in the title Experience The description does not say'],
    [{ datePosted: '2026-11-19' }, 'Posted 3 days ago , on 19 November 2026'],
    [{ datePosted: null }, 'Posted Not stated'],
    [{ department: 'Platform' }, 'Department Platform'],
    [{ validThrough: '2026-12-31' }, 'Closes on 31 December 2026 , as the posting states it'],
  ])('%#: %s', (given, words) => expect(textOf(page(given))).toContain(words));

  it('name no department and no closing day where the posting names none', () => {
    expect(textOf(page())).not.toMatch(/Department|Closes on|Closing date/);
  });
});

describe('a job in another language', () => {
  it('has its words marked with it, and lets foreign text find its own direction', () => {
    const html = page({ language: 'de' });
    expect(html).toContain('dir="auto" lang="de"><p>Words.</p>');
    expect(html).toContain('<h1 dir="auto"');
    expect(page()).not.toContain('lang=');
  });
});

describe('similar jobs', () => {
  const similar = [jobOf([aPosting({ title: 'Another job' })])];

  it('stand at the end of an open job’s page and at the top of a closed one’s', () => {
    for (const [given, isFirst] of [
      [{}, false],
      [closed, true],
    ] as const) {
      const html = page(given, { similar });
      expect(html).toContain('Another job');
      expect(html.indexOf('Similar open jobs') < html.indexOf('facts-title')).toBe(isFirst);
    }
  });

  it('have no heading where there is none', () => {
    expect(page()).not.toContain('Similar open jobs');
    expect(page(closed)).not.toContain('Similar open jobs');
  });
});

describe('a closed job', () => {
  it('is not offered for saving', () => {
    expect(page(closed)).toContain('data-closed=""');
    expect(page()).not.toContain('data-closed');
  });

  it('says so and when, names where to look instead, and cannot be applied for', () => {
    const alternatives = [
      { words: '12 open jobs for backend developers', href: '/jobs?role=backend-developer' },
    ];
    const html = page(closed, { alternatives });
    expect(textOf(html)).toContain('This job has closed : it was gone from its source on 20 November 2026');
    expect(html).toContain('<a href="/jobs?role=backend-developer">12 open jobs for backend developers</a>');
    expect(html).not.toContain('Apply at');
    expect(page()).toContain('Apply at acme.example.com');
  });
});

describe('the skills of a job', () => {
  const kafka = { name: 'Kafka', href: '/jobs?skill=kafka' };

  it('that no guide teaches are said not to be in the guide where the job’s role has one', () => {
    const role = { name: 'Backend Developer', href: '/guides/backend-developer', isLikely: false };
    const words = (hasGuide: boolean) =>
      textOf(page({}, { untaught: [kafka], roles: [{ ...role, hasGuide }] }));
    expect(words(true)).toContain('Not in the guide: Kafka');
    expect(words(false)).toContain('In no guide yet: Kafka');
  });

  it('are told apart from none, and from none that could be read', () => {
    expect(textOf(page())).toContain('None of our vocabulary');
    expect(textOf(page({ hasText: false }))).toContain('There is no description to read them from');
  });
});
