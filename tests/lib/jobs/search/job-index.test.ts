import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo } from '../../../../lib/jobs/age.ts';
import { searchNames } from '../../../../lib/jobs/classification/vocabulary.ts';
import { chosen, type FilterGroup, type JobFilter, jobFilterReader } from '../../../../lib/jobs/filter.ts';
import type { Job } from '../../../../lib/jobs/job.ts';
import { LEVELS, WORKPLACES } from '../../../../lib/jobs/posting.ts';
import { MOST_COMPANIES } from '../../../../lib/jobs/search/facets.ts';
import { indexBuilder, indexOf as indexOfPostings } from '../../../../lib/jobs/search/index-builder.ts';
import { memoryOf } from '../../../../lib/jobs/search/index-data.ts';
import { type JobIndex, jobIndex } from '../../../../lib/jobs/search/job-index.ts';
import { aPlace, aPosting } from '../a-posting.ts';
import { ourSkills } from '../classification/vocabularies.ts';
import { jobsOf } from './jobs-of.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const vocabulary = {
  roles: ['backend-developer', 'data-engineer', 'software-engineer'],
  generic: { role: 'software-engineer', beside: ['backend-developer'] },
  skillNames: new Map([['nodejs', 'Node.js']]),
};
const known = { roles: new Set(vocabulary.roles), skills: new Set(['python', 'nodejs', 'sql']) };
const read = jobFilterReader(known);
const indexOf = (...postings: Parameters<typeof aPosting>[0][]) =>
  indexOfPostings(
    postings.map((given) => aPosting(given)),
    vocabulary,
  );
const ask = (index: JobIndex, raw: Record<string, string | string[]> = {}) =>
  index.search(read(raw), { perPage: 20, now: NOW });
const titles = (jobs: readonly Job[]) => jobs.map((job) => job.title);

describe('the order of a list', () => {
  it('is newest first, and openings without a date come last', () => {
    const index = indexOf(
      { title: 'old', datePosted: '2026-01-01' },
      { title: 'undated', datePosted: null },
      { title: 'new', datePosted: '2026-11-20T08:00:00.000Z' },
    );
    expect(titles(ask(index).jobs)).toEqual(['new', 'old', 'undated']);
  });

  it('puts more searched words in the title first', () => {
    const index = indexOf(
      { title: 'Engineer', datePosted: '2026-11-21', skills: ['python'] },
      { title: 'Python Engineer', datePosted: '2026-01-01' },
    );
    expect(titles(ask(index, { q: 'python' }).jobs)).toEqual(['Python Engineer', 'Engineer']);
    expect(titles(ask(index, { q: 'python', sort: 'newest' }).jobs)).toEqual(['Engineer', 'Python Engineer']);
  });
});

describe('searching words', () => {
  const index = indexOf(
    { title: 'Développeur C++', jobLocations: [aPlace('São Paulo', 'BR')] },
    {
      title: 'Go Developer',
      hiringOrganization: { name: 'Zürich Re', slug: 'zurich-re' },
      skills: ['nodejs'],
    },
  );
  it.each([
    ['developpeur', 1],
    ['DEVELOP', 2],
    ['sao paulo', 1],
    ['zurich', 1],
    ['node.js', 1],
    ['c++', 1],
    ['go developer', 1],
    ['go paulo', 0],
    ['???', 2],
  ])('finds %s in %i jobs', (q, total) => expect(ask(index, { q }).total).toBe(total));
});

describe('searching a skill by its other names', () => {
  const index = indexOfPostings(
    [['kubernetes'], ['go'], ['postgresql'], ['docker'], ['javascript']].map((skills) =>
      aPosting({ title: 'Engineer', skills }),
    ),
    { ...vocabulary, skillNames: searchNames(ourSkills()) },
  );
  const skillsFor = (q: string) =>
    ask(index, { q })
      .jobs.flatMap(({ skills }) => skills)
      .sort();

  it.each([
    ['k8s', ['kubernetes']],
    ['golang', ['go']],
    ['postgres', ['postgresql']],
    ['js', ['javascript']],
    ['go', ['go']],
    // A kind of it is no other name: few jobs that name Kubernetes name this.
    ['openshift', []],
  ])('%s finds %j', (q, found) => expect(skillsFor(q)).toEqual(found));
});

describe('the two honest groups', () => {
  const index = indexOf(
    { title: 'Backend Developer', roles: [{ role: 'backend-developer', evidence: 'title' }] },
    { title: 'Likely backend', roles: [{ role: 'backend-developer', evidence: 'description' }] },
    { title: 'Software Engineer', roles: [{ role: 'software-engineer', evidence: 'title' }] },
    { title: 'Gardener' },
  );

  it('keep the general titles out of a role and count them beside it', () => {
    const result = ask(index, { role: 'backend-developer' });
    expect(titles(result.jobs).sort()).toEqual(['Backend Developer', 'Likely backend']);
    expect(result.generic).toBe(1);
    expect(result.facets.role).toEqual({
      'backend-developer': 2,
      'data-engineer': 0,
      'software-engineer': 1,
    });
    expect(result.facets.evidence).toEqual({ title: 1, generic: 1, description: 1 });
  });

  it('show the general titles when they are asked for', () => {
    expect(titles(ask(index, { role: 'backend-developer', evidence: 'generic' }).jobs)).toEqual([
      'Software Engineer',
    ]);
    expect(ask(index, { role: 'data-engineer', evidence: 'generic' }).total).toBe(0);
  });

  it('drop nothing where no role is chosen', () => expect(ask(index).total).toBe(4));

  it('count a general title whose text says the role with the role, and not beside it too', () => {
    const both = indexOf(
      { title: 'Software Engineer', roles: [{ role: 'software-engineer', evidence: 'title' }] },
      {
        title: 'Software Engineer, Payments',
        roles: [
          { role: 'software-engineer', evidence: 'title' },
          { role: 'backend-developer', evidence: 'description' },
        ],
      },
    );
    const result = ask(both, { role: 'backend-developer' });
    expect(titles(result.jobs)).toEqual(['Software Engineer, Payments']);
    expect(result.generic).toBe(1);
    expect(result.facets.evidence).toEqual({ title: 0, generic: 1, description: 1 });
    expect(titles(ask(both, { role: 'backend-developer', evidence: 'generic' }).jobs)).toEqual([
      'Software Engineer',
    ]);
    expect(ask(both, { role: 'backend-developer', evidence: 'title' }).total).toBe(0);
    expect(ask(both, { role: ['backend-developer', 'data-engineer'] }).generic).toBe(1);
    expect(ask(both, { role: 'software-engineer' }).total).toBe(2);
    expect(ask(both, { evidence: 'generic' }).total).toBe(2);
  });
});

describe('posts of one job', () => {
  it('are one job with several places, spoken for by the lowest key', () => {
    const index = indexOf(
      { key: 'greenhouse:acme:2', group: 'g', title: 'second', jobLocations: [aPlace('Paris', 'FR')] },
      { key: 'greenhouse:acme:1', group: 'g', title: 'first', jobLocations: [aPlace('Berlin', 'DE')] },
    );
    const { total, jobs, facets } = ask(index);
    expect(total).toBe(1);
    expect(jobs[0]).toMatchObject({ title: 'first', countries: ['DE', 'FR'] });
    expect(jobs[0]?.places.map((place) => place.raw)).toEqual(['Berlin', 'Paris']);
    expect(facets.country).toEqual({ DE: 1, FR: 1 });
  });
});

describe('where one may work from', () => {
  it('is what a remote job says of applicants, not where its offices are', () => {
    const index = indexOf({
      workplaceType: 'remote',
      applicantLocationRequirements: ['US'],
      jobLocations: [aPlace('Berlin, Germany', 'DE'), aPlace('Remote - US', 'US')],
    });
    expect(ask(index).facets.country).toEqual({ US: 1 });
  });
});

describe('pay', () => {
  const range = {
    ...{ min: null, max: null, currency: null, unit: null, raw: null, scope: null },
    source: 'structured' as const,
  };
  it('is stated only where a figure is', () => {
    const index = indexOf(
      { baseSalary: [{ ...range, min: 50_000 }] },
      { baseSalary: [{ ...range, raw: '$50k' }] },
      { baseSalary: [{ ...range, raw: 'competitive' }] },
      { baseSalary: [{ ...range, raw: '0' }] },
      {},
    );
    expect(ask(index).facets.pay).toEqual({ stated: 2 });
    expect(ask(index, { pay: 'stated', level: 'senior' }).facets.pay).toEqual({ stated: 0 });
  });
});

describe('ages', () => {
  it('reach back by the calendar and hold no job without a date', () => {
    const index = indexOf(
      { datePosted: '2026-11-22T01:00:00Z' },
      { datePosted: '2026-11-21' },
      { datePosted: '2026-11-15' },
      { datePosted: '2026-10-23' },
      { datePosted: '2026-10-22' },
      { datePosted: null },
    );
    expect(ask(index).facets.posted).toEqual({ '1d': 2, '7d': 3, '30d': 4 });
    expect(ask(index, { posted: '30d' }).total).toBe(4);
  });
});

describe('what is kept of a search', () => {
  it('is a page of fifty rows, and none that is longer: thousands of jobs would fill the heap', () => {
    const index = indexOf(...Array.from({ length: 60 }, () => ({})));
    const ofRows = (perPage: number) => index.search(read({}), { perPage, now: NOW });
    expect(ofRows(50)).toBe(ofRows(50));
    expect(ofRows(51)).not.toBe(ofRows(51));
    expect(ofRows(51).jobs).toHaveLength(51);
  });
});

describe('pages', () => {
  const index = indexOf(...Array.from({ length: 45 }, (_, at) => ({ title: `job ${at}` })));
  it('hold twenty each, and one past the end is empty and says how many there are', () => {
    expect(ask(index, { page: '3' }).jobs).toHaveLength(5);
    expect(ask(index, { page: '9' })).toMatchObject({ total: 45, page: 9, pages: 3, jobs: [] });
    expect(ask(indexOf())).toMatchObject({ total: 0, page: 1, pages: 1, jobs: [], employers: 0 });
  });
});

// The slow way, written apart from the index: what each filter means, one job at a time.
const meets = (job: Job, filter: JobFilter, group: FilterGroup | 'q'): boolean => {
  const any = (values: readonly string[]): boolean => {
    const picked = chosen(filter, group as FilterGroup);
    return !picked.length || picked.some((value) => values.includes(value));
  };
  switch (group) {
    case 'q':
      return filter.q.split(' ').every((word) =>
        `${job.title} ${job.skills.join(' ')} Acme`
          .toLowerCase()
          .split(' ')
          .some((have) => have.startsWith(word.toLowerCase())),
      );
    case 'role':
    case 'evidence': {
      if (!filter.role.length && !filter.evidence.length) return true;
      const evidence = filter.evidence.length ? filter.evidence : ['title', 'description'];
      const isLikely = job.roles.some(
        (one) => one.evidence === 'description' && filter.role.includes(one.role),
      );
      return (filter.role.length ? filter.role : [...vocabulary.roles]).some((role) =>
        evidence.some((way) =>
          way === 'generic'
            ? (!filter.role.length || role === 'backend-developer') &&
              !isLikely &&
              job.roles.some((one) => one.role === 'software-engineer' && one.evidence === 'title')
            : job.roles.some((one) => one.role === role && one.evidence === way),
        ),
      );
    }
    case 'level':
      return any([job.level ?? 'not-stated']);
    case 'workplace':
      return any([job.workplace ?? 'not-stated']);
    case 'type':
      return any([job.type ?? 'not-stated']);
    case 'country':
      return any(job.countries.length ? job.countries : ['not-stated']);
    case 'company':
      return any([job.company.slug]);
    case 'skill':
      return filter.skill.every((skill) => job.skills.includes(skill));
    case 'posted':
      return (
        !filter.posted ||
        (job.datePosted !== null && daysAgo(job.datePosted, NOW) <= Number.parseInt(filter.posted, 10))
      );
    case 'pay':
      return !filter.pay || job.salary.length > 0;
  }
};
const GROUPS = [
  'q',
  'role',
  'level',
  'workplace',
  'country',
  'skill',
  'company',
  'type',
  'posted',
  'pay',
] as const;

const aRandomPosting = fc
  .record({
    title: fc.constantFrom('backend developer', 'data engineer', 'gardener'),
    level: fc.constantFrom(...LEVELS, null),
    workplaceType: fc.constantFrom(...WORKPLACES, null),
    applicantLocationRequirements: fc.subarray(['DE', 'US', 'worldwide']),
    skills: fc.subarray(['python', 'nodejs', 'sql']),
    roles: fc.subarray([
      { role: 'backend-developer', evidence: 'title' as const },
      { role: 'data-engineer', evidence: 'description' as const },
      { role: 'software-engineer', evidence: 'title' as const },
    ]),
    datePosted: fc.constantFrom('2026-11-22', '2026-11-18', '2026-11-01', '2025-01-01', null),
    hasText: fc.boolean(),
    paid: fc.boolean(),
    /** Some are posts of one job. */
    group: fc.option(fc.constantFrom('one', 'other'), { nil: undefined }),
  })
  .map(({ paid, group, ...given }) =>
    aPosting({
      ...given,
      ...(group && { group }),
      baseSalary: paid
        ? [{ min: 1, max: 2, currency: 'EUR', unit: 'year', raw: null, scope: null, source: 'structured' }]
        : [],
    }),
  );

const aRandomFilter = fc
  .record({
    q: fc.constantFrom('', 'dev', 'python', 'data eng'),
    role: fc.subarray(vocabulary.roles),
    evidence: fc.subarray(['title', 'generic', 'description']),
    level: fc.subarray(['entry', 'senior', 'not-stated']),
    workplace: fc.subarray(['remote', 'not-stated']),
    country: fc.subarray(['DE', 'not-stated']),
    skill: fc.subarray(['python', 'sql']),
    posted: fc.constantFrom('', '7d', '30d'),
    pay: fc.constantFrom('', 'stated'),
  })
  .map((raw) => read(raw));

describe('the index against the slow way', () => {
  // A store hands the posts of a group over side by side.
  const somePostings = fc
    .array(aRandomPosting, { maxLength: 40 })
    .map((postings) => postings.toSorted((a, b) => (a.group < b.group ? -1 : 1)));

  it('finds the same jobs in the same order, and counts every group without itself', () => {
    fc.assert(
      fc.property(somePostings, aRandomFilter, (postings, filter) => {
        const jobs = jobsOf(postings);
        const index = indexOfPostings(postings, vocabulary);
        const newest = { ...filter, sort: 'newest' as const };
        // Asked twice: what is kept of a state has to be what it was made as.
        for (const result of [1, 2].map(() => index.search(newest, { perPage: 100, now: NOW }))) {
          const expected = jobs.filter((job) => GROUPS.every((group) => meets(job, filter, group)));
          expect(result.jobs).toEqual(expected);
          expect(result.total).toBe(expected.length);
          expect(result.employers).toBe(new Set(expected.map((job) => job.company.slug)).size);
          expect(result.withText).toBe(expected.filter((job) => job.hasText).length);
          const groups = [
            'role',
            'level',
            'workplace',
            'country',
            'skill',
            'company',
            'posted',
            'pay',
          ] as const;
          for (const group of groups) {
            const others = jobs.filter((job) =>
              GROUPS.every((other) => other === group || meets(job, filter, other)),
            );
            for (const [value, count] of Object.entries(result.facets[group])) {
              const alone = read({ [group]: value, ...(group === 'role' && { evidence: filter.evidence }) });
              expect(count, `${group}=${value}`).toBe(
                others.filter((job) => meets(job, alone, group)).length,
              );
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts the described jobs that name at least one skill, and their employers', () => {
    const employed = fc
      .tuple(somePostings, fc.array(fc.constantFrom('acme', 'globex', 'initech'), { minLength: 40 }))
      .map(([postings, slugs]) =>
        postings.map((posting, at) => {
          const slug = slugs[at] ?? 'acme';
          return { ...posting, hiringOrganization: { name: 'Acme', slug } };
        }),
      );
    const someSkills = fc.subarray(['python', 'sql', 'nodejs', 'cobol']);
    fc.assert(
      fc.property(employed, aRandomFilter, someSkills, (postings, filter, skills) => {
        const described = jobsOf(postings).filter(
          (job) => job.hasText && GROUPS.every((group) => meets(job, filter, group)),
        );
        const naming = described.filter((job) => skills.some((skill) => job.skills.includes(skill)));
        const index = indexOfPostings(postings, vocabulary);
        // Asked twice: no answer may change the sets that the next one is made from.
        for (const answer of [1, 2].map(() => index.demand(filter, NOW).naming(skills)))
          expect(answer).toEqual({
            jobs: naming.length,
            of: described.length,
            employers: new Set(naming.map((job) => job.company.slug)).size,
          });
        expect(index.demand(filter, NOW).newestNaming(skills, 3)).toEqual(naming.slice(0, 3));
      }),
      { numRuns: 300 },
    );
  });

  it('puts jobs with more of the words in their title first', () => {
    fc.assert(
      fc.property(somePostings, fc.constantFrom('dev', 'data eng', 'python'), (postings, q) => {
        const inTitle = (job: Job): number =>
          q.split(' ').filter((word) => job.title.split(' ').some((have) => have.startsWith(word))).length;
        const matching = jobsOf(postings).filter((job) => meets(job, read({ q }), 'q'));
        // Sorting keeps equal ones in their order, which is newest first.
        const expected = matching.toSorted((a, b) => inTitle(b) - inTitle(a));
        const index = indexOfPostings(postings, vocabulary);
        const pages = [1, 2, 3, 4].map((page) =>
          index.search(read({ q, page: String(page) }), { perPage: 12, now: NOW }),
        );
        expect(pages.flatMap(({ jobs }) => jobs)).toEqual(expected.slice(0, 48));
      }),
    );
  });

  it('is the same in whatever batches it was made, and after it has changed hands', () => {
    fc.assert(
      fc.property(somePostings, aRandomFilter, fc.integer({ min: 1, max: 9 }), (postings, filter, size) => {
        const builder = indexBuilder(vocabulary.skillNames);
        for (let at = 0; at < postings.length; at += size) builder.add(postings.slice(at, at + size));
        const data = builder.finish();
        const moved = structuredClone(data, { transfer: memoryOf(data) });
        expect(data.posted).toHaveLength(0);
        const [batched, whole] = [jobIndex(moved, vocabulary), indexOfPostings(postings, vocabulary)];
        const ask = { perPage: 20, now: NOW };
        expect(batched.search(filter, ask)).toEqual(whole.search(filter, ask));
        for (const { id, group } of postings) expect(batched.jobOf(id)).toEqual(whole.jobOf(group));
        expect(batched.jobOf('nothing')).toBeNull();
      }),
    );
  });
});

describe('many employers', () => {
  it('are listed by their number of jobs, as far as anybody reads, and those beyond are counted', () => {
    const employers = Array.from({ length: MOST_COMPANIES + 30 }, (_, at) => ({
      name: `Employer ${at}`,
      slug: `employer-${String(at).padStart(3, '0')}`,
    }));
    const postings = employers.flatMap((hiringOrganization, at) =>
      Array.from({ length: at === 120 ? 3 : 1 }, () => ({ hiringOrganization })),
    );
    const { facets, companiesBeyond, employers: all } = ask(indexOf(...postings));
    expect(Object.entries(facets.company).slice(0, 2)).toEqual([
      ['employer-120', 3],
      ['employer-000', 1],
    ]);
    expect([Object.keys(facets.company).length, companiesBeyond, all]).toEqual([MOST_COMPANIES, 30, 130]);
    const chosen = ask(indexOf(...postings), { company: 'employer-129' });
    expect([chosen.total, chosen.facets.company['employer-129'], chosen.companiesBeyond]).toEqual([1, 1, 29]);
  });
});
