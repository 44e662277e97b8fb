import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Job, jobOf, type PostingRecord } from '../../../../lib/jobs/job.ts';
import { indexOf } from '../../../../lib/jobs/search/index-builder.ts';
import { aPlace, aPosting } from '../a-posting.ts';

const vocabulary = {
  roles: ['backend-developer', 'data-engineer'],
  generic: { role: '', beside: [] },
  skillNames: new Map<string, string>(),
};
const by = (slug: string) => ({ hiringOrganization: { name: slug, slug } });
const role = (slug: string) => ({ roles: [{ role: slug, evidence: 'title' as const }] });
const aJob = (given: Partial<PostingRecord>): Job => jobOf([aPosting(given)]);
/** Titles of the jobs among these that are most like one. */
const like = (job: Job, postings: Partial<PostingRecord>[], most = 5): string[] =>
  indexOf(
    postings.map((given, at) => aPosting({ ...by(`employer-${at}`), ...given })),
    vocabulary,
  )
    .similar(job, most)
    .map(({ title }) => title);

describe('the jobs most like one', () => {
  const job = aJob({
    title: 'Payments Developer',
    ...role('backend-developer'),
    skills: ['python', 'kafka'],
    level: 'senior',
    workplaceType: 'remote',
    applicantLocationRequirements: ['DE'],
  });

  it('are of its role before those that only name its skills, and nothing else', () => {
    expect(
      like(job, [
        { title: 'same skill', skills: ['python', 'sql', 'git'] },
        { title: 'neither', ...role('data-engineer'), level: 'senior', workplaceType: 'remote' },
        { title: 'same role', ...role('backend-developer') },
      ]),
    ).toEqual(['same role', 'same skill']);
  });

  it('share the rare skills rather than those that all name', () => {
    const common = Array.from({ length: 10 }, () => ({ title: 'common', skills: ['python'] }));
    expect(like(job, [...common, { title: 'rare', skills: ['kafka'] }], 1)).toEqual(['rare']);
  });

  it('are not those that name everything', () => {
    const all = Array.from({ length: 30 }, (_, at) => `skill-${at}`);
    expect(
      like(job, [
        { title: 'everything', skills: ['python', 'kafka', ...all] },
        { title: 'just these', skills: ['python', 'kafka'] },
      ]),
    ).toEqual(['just these', 'everything']);
  });

  it('are put in order by level, workplace, country and title', () => {
    const same = role('backend-developer');
    for (const better of [
      { level: 'senior' as const },
      { workplaceType: 'remote' as const },
      { jobLocations: [aPlace('Berlin', 'DE')] },
      { title: 'Payments' },
    ]) {
      expect(
        like(job, [
          { ...same, datePosted: '2026-11-20', title: 'newer' },
          { ...same, title: 'better', ...better },
        ])[0],
      ).toBe(better.title ?? 'better');
    }
  });

  it('are at most two of one employer', () => {
    const acme = Array.from({ length: 4 }, () => ({
      title: 'acme',
      ...by('acme'),
      ...role('backend-developer'),
    }));
    expect(like(job, [...acme, { title: 'other', skills: ['python', 'a', 'b', 'c'] }])).toEqual([
      'acme',
      'acme',
      'other',
    ]);
  });

  it('share words of the title where a job has no role and no skill', () => {
    const gardener = aJob({ title: 'Head Gardener' });
    const others = [
      { title: 'Head Chef' },
      { title: 'Gardener' },
      { title: 'Nurse' },
      { title: 'Head Nurse of Men' },
    ];
    expect(like(gardener, others)).toEqual(['Gardener', 'Head Chef', 'Head Nurse of Men']);
  });

  it('are none where nothing is like it', () => {
    expect(like(job, [])).toEqual([]);
    expect(like(aJob({ title: '???' }), [{ title: 'Nurse' }])).toEqual([]);
  });
});

describe('for any openings', () => {
  const posting = fc
    .record({
      title: fc.constantFrom('Data Engineer', 'Backend Developer', 'Gardener', 'Head Gardener'),
      company: fc.constantFrom('acme', 'globex', 'initech'),
      group: fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5', 'g6'),
      role: fc.constantFrom('backend-developer', 'data-engineer', null),
      skills: fc.subarray(['python', 'sql', 'git']),
      level: fc.constantFrom('entry', 'senior', null),
    })
    .map(({ company, role: one, ...given }) =>
      aPosting({ ...given, ...by(company), ...(one ? role(one) : {}) }),
    );

  it('a job is never like itself, nothing comes twice, two of an employer are the most, and the answer stays', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(posting, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 6 }),
        (postings, most) => {
          const sorted = postings.toSorted((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
          const index = indexOf(sorted, vocabulary);
          const [first] = sorted;
          const job = first && index.jobOf(first.group);
          if (!job) throw new Error('Each posting is in the index.');
          const similar = index.similar(job, most);
          found += similar.length;
          expect(similar.length).toBeLessThanOrEqual(most);
          const groups = similar.map(({ group }) => group);
          expect(groups).not.toContain(job.group);
          expect(new Set(groups).size).toBe(groups.length);
          for (const slug of ['acme', 'globex', 'initech'])
            expect(similar.filter(({ company }) => company.slug === slug).length).toBeLessThanOrEqual(2);
          expect(indexOf(sorted, vocabulary).similar(job, most)).toEqual(similar);
          // Closed, it is like the same jobs.
          const rest = indexOf(
            sorted.filter(({ group }) => group !== job.group),
            vocabulary,
          );
          expect(rest.similar(job, 6).length).toBe(index.similar(job, 6).length);
        },
      ),
    );
    expect(found).toBeGreaterThan(50);
  });
});
