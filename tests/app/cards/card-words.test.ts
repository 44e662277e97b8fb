import { beforeAll, describe, expect, it } from 'vitest';
import { boardCard } from '../../../app/cards/board-card.ts';
import { guideCard } from '../../../app/cards/guide-card.ts';
import { jobCard } from '../../../app/cards/job-card.ts';
import { resourceCard } from '../../../app/cards/resource-card.ts';
import { siteCard } from '../../../app/cards/site-card.ts';
import { stepCard } from '../../../app/cards/step-card.ts';
import { type CardWords, layOut } from '../../../lib/card/lay-out.ts';
import { guideOf } from '../../../lib/content/content.ts';
import { skillsOf } from '../../../lib/content/guide.ts';
import { rolesVocabulary } from '../../../lib/content/vocabulary.ts';
import type { JobFilter } from '../../../lib/jobs/filter.ts';
import { importOpenings } from '../../../lib/jobs/import/import-openings.ts';
import { jobOf } from '../../../lib/jobs/job.ts';
import { type Market, market, shareMarket } from '../../../lib/jobs/market.ts';
import { openMarket } from '../../../lib/jobs/open-market.ts';
import { openSqliteStore } from '../../../lib/jobs/stores/sqlite.ts';
import { aPlace, aPosting, aRange } from '../../lib/jobs/a-posting.ts';

const now = new Date('2026-11-22T12:00:00Z');
const guide = guideOf('backend-developer');
const [step] = guide?.steps ?? [];
const [resource] = guide?.resources ?? [];
if (!guide || !step || !resource) throw new Error('The backend guide has no step and no resource.');
const taught = skillsOf(step.topics);
let whole: Market;

/** Forty backend jobs of eight employers: the first 32 with a description, of which 12 name a skill of step 1. */
beforeAll(async () => {
  const store = openSqliteStore(':memory:');
  const rows = Array.from({ length: 40 }, (_, at) => ({
    id: String(at),
    title: `Backend ${at}`,
    company: `Employer ${at % 8}`,
    ...(at < 32 && {
      description: '<p>What you will do here, in some words that say enough to be a text.</p>',
    }),
  }));
  await importOpenings({
    format: 'jsonl',
    text: JSON.stringify(rows),
    name: 'jobs.jsonl',
    store,
    now,
    classify: ({ title }) => ({
      roles: [{ role: 'backend-developer', evidence: 'title' }],
      level: null,
      experienceRequirements: [],
      skills: Number(title.split(' ')[1]) < 12 ? taught.slice(0, 1) : [],
    }),
  });
  const roles = rolesVocabulary.roles.map(({ slug }) => slug);
  const vocabulary = { roles, generic: { role: '', beside: [] }, skillNames: new Map() };
  const known = { roles: new Set(roles), skills: new Set(taught) };
  whole = (await openMarket(store, vocabulary, known, { now: () => now })).market;
  shareMarket(whole);
});

/** What stands on the card. */
const seen = (words: CardWords): Record<string, string> =>
  Object.fromEntries(Object.entries(layOut(words)).map(([place, { lines }]) => [place, lines.join(' ')]));

describe('the card of a guide', () => {
  it('says its steps, and how many jobs are open on which day', () => {
    expect(seen(guideCard('backend-developer')?.words ?? siteCard().words)).toEqual({
      head: `Career guide · 4 steps · 15 topics`,
      title: guide.title,
      figure: '40 open jobs',
      note: 'beside the steps, from 8 employers',
      corner: '22 November 2026',
    });
  });

  it('of a role without one says that it is not written', () => {
    const card = guideCard('data-engineer');
    expect(card && seen(card.words)).toMatchObject({
      head: 'Open jobs · the guide is not written yet',
      title: 'Data Engineer',
      figure: '0 open jobs',
    });
    expect(guideCard('astronaut')).toBeNull();
  });
});

describe('the card of a step', () => {
  it('counts the jobs that name one of its skills among those that have a description', () => {
    expect(seen(stepCard(guide, step).words)).toEqual({
      head: 'Backend Developer guide · Step 1 of 4',
      title: step.title,
      figure: 'Named in 12 of 32 open jobs',
      note: `at least one of its ${taught.length} skills, from 8 employers`,
      corner: '22 November 2026',
    });
  });

  it('says that there are too few to say, with the number', () => {
    const of = (count: number) => ({
      ...whole,
      isSample: false,
      now: () => now,
      demand: (filter: JobFilter) => ({
        ...whole.demand(filter),
        naming: () => ({ jobs: 9, of: count, employers: 4 }),
      }),
    });
    shareMarket(of(30));
    expect(seen(stepCard(guide, step).words).figure).toBe('Named in 9 of 30 open jobs');
    shareMarket({ ...of(29), isSample: true });
    expect(seen(stepCard(guide, step).words).figure).toBe('Too few to say: 29 sample jobs');
    shareMarket(of(12));
    expect(seen(stepCard(guide, step).words)).toMatchObject({
      figure: 'Too few to say: 12 open jobs',
      note: 'it takes 30 that come with a description',
    });
    shareMarket(whole);
  });

  it('calls samples samples', () => {
    shareMarket({ ...whole, isSample: true, now: () => now });
    expect(seen(stepCard(guide, step).words).figure).toBe('Named in 12 of 32 sample jobs');
    expect(seen(siteCard().words)).toMatchObject({
      figure: '40 sample jobs',
      note: 'beside the guides, invented as samples',
    });
    expect(seen(boardCard(market().readFilter({})).words)).toMatchObject({
      title: '40 sample jobs',
      figure: 'from 8 invented employers',
    });
    shareMarket(whole);
  });
});

it('the card of a resource says how long it takes to read and what it is part of', () => {
  expect(seen(resourceCard(guide, resource).words)).toMatchObject({
    head: 'Part of the Backend Developer guide',
    title: resource.title,
    figure: `${resource.minutes} minutes to read`,
    note: 'one of 4 texts beside its steps',
    corner: expect.stringMatching(/^Updated \d+ \w+ 20\d\d$/),
  });
});

describe('the card of the board', () => {
  const card = (raw: Record<string, string | string[]>) => boardCard(market().readFilter(raw));

  it('is of its roles, whatever else is chosen', () => {
    expect(card({ role: 'backend-developer', q: 'BUY NOW', level: 'senior' }).path).toBe(
      '/jobs.png?role=backend-developer',
    );
    expect(seen(card({ role: 'backend-developer', q: 'BUY NOW' }).words)).toMatchObject({
      title: '40 open Backend Developer jobs',
      figure: 'from 8 employers',
    });
    expect(card({ q: 'BUY NOW' }).path).toBe('/jobs.png');
  });

  it('names two roles and counts more, and says it where there is none', () => {
    expect(seen(card({ role: ['data-engineer', 'backend-developer'] }).words).title).toBe(
      '40 open Backend Developer or Data Engineer jobs',
    );
    const three = card({ role: ['data-engineer', 'backend-developer', 'frontend-developer'] });
    expect(seen(three.words).title).toBe('40 open jobs in 3 roles');
    expect(seen(card({ role: 'data-engineer' }).words).title).toBe('No open Data Engineer jobs today');
  });
});

describe('the card of a job', () => {
  const job = (given: Parameters<typeof aPosting>[0] = {}) => jobOf([aPosting(given)]);
  const berlin = { jobLocations: [aPlace('Berlin, Germany', 'DE')], workplaceType: 'hybrid' as const };

  it('says who hires, where one may work from and the pay as posted', () => {
    expect(seen(jobCard(job({ ...berlin, baseSalary: [aRange()] }), null).words)).toEqual({
      head: 'Acme',
      title: 'Backend Developer',
      figure: 'Hybrid · Berlin, Germany',
      note: '60,000–80,000 EUR a year',
      corner: 'Open job',
    });
    const remote = job({ workplaceType: 'remote', applicantLocationRequirements: ['DE', 'FR'] });
    expect(seen(jobCard(remote, null).words)).toMatchObject({
      figure: 'Remote from Germany, France',
      note: 'Pay not stated',
    });
  });

  it('never cuts a range of pay, and says how many there are', () => {
    const long = aRange({ scope: 'for candidates in San Francisco, New York, Seattle and Washington' });
    expect(seen(jobCard(job({ baseSalary: [long] }), null).words).note).toBe('Pay is stated');
    const two = job({ baseSalary: [aRange({ scope: 'Berlin' }), aRange({ min: 1, scope: 'Paris' })] });
    expect(seen(jobCard(two, null).words).note).toBe('60,000–80,000 EUR a year (Berlin) and 1 more range');
    const shekels = aRange({ raw: '₪ 20,000', currency: null, min: null, max: null, unit: null });
    expect(seen(jobCard(job({ baseSalary: [shekels] }), null).words).note).toBe('Pay is stated');
  });

  it('in signs that no font has says its role, its country and that it is open', () => {
    const tokyo = job({
      title: 'バックエンドエンジニア',
      hiringOrganization: { name: '株式会社例', slug: 'rei' },
      jobLocations: [aPlace('東京', 'JP')],
      workplaceType: 'on-site',
      roles: [{ role: 'backend-developer', evidence: 'title' }],
    });
    const card = jobCard(tokyo, null);
    expect(seen(card.words)).toEqual({
      head: 'Open job',
      title: 'Backend Developer',
      figure: 'On site · Japan',
      note: 'Pay not stated',
      corner: 'Open job',
    });
    expect(seen(jobCard(job({ title: '🚀🚀' }), null).words).title).toBe('Open job');
  });

  it('with several countries never names one of them as where it is', () => {
    const two = job({
      jobLocations: [aPlace('東京', 'JP'), aPlace('서울', 'KR')],
      workplaceType: 'on-site',
    });
    expect(two.countries).toHaveLength(2);
    expect(seen(jobCard(two, null).words).figure).toBe('On site');
  });

  it('that has closed says so and when, in the place of where and what it paid', () => {
    const ended = { how: 'taken-down', at: '2026-11-12T00:00:00Z' } as const;
    expect(seen(jobCard(job(berlin), ended).words)).toMatchObject({
      title: 'Backend Developer',
      figure: 'This job is no longer open.',
      note: 'It was gone from its source on 12 November 2026',
      corner: 'Closed',
    });
    const unseen = jobCard(job({ title: '日本' }), { how: 'unseen', at: null }).words;
    expect(seen(unseen)).toMatchObject({ title: 'Job', note: '', corner: 'Probably closed' });
  });

  it('says that it is a sample, and which site asks to be named for it', () => {
    expect(seen(jobCard(job({ sample: true }), null).words).corner).toBe('Sample, invented');
    expect(seen(jobCard(job({ sourceId: 'remotive:all' }), null).words).corner).toBe('Open job · Remotive');
  });
});
