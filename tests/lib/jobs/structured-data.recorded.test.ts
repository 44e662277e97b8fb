import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rolesVocabulary, skillsVocabulary } from '../../../lib/content/vocabulary.ts';
import { createClassifier } from '../../../lib/jobs/classification/classify.ts';
import { importOpenings } from '../../../lib/jobs/import/import-openings.ts';
import { textOf } from '../../../lib/jobs/import/text.ts';
import { endingOf, type Job, jobOf } from '../../../lib/jobs/job.ts';
import { openSqliteStore } from '../../../lib/jobs/stores/sqlite.ts';
import type { WholePosting } from '../../../lib/jobs/stores/store.ts';
import { jobPostingJsonLd } from '../../../lib/jobs/structured-data.ts';
import { countryName } from '../../../lib/jobs/wording/value-words.ts';

/** Real openings, which are no part of the project: read where they stand beside it. */
const shared = new URL('../../../../shared/jobs/', import.meta.url);
const isThere = existsSync(shared);
if (!isThere) console.warn(`Skipped: the real openings are not at ${shared.pathname}.`);

/** What the documentation of Google's job search asks of every object, and the forms it reads. */
const address = z.strictObject({
  '@type': z.literal('PostalAddress'),
  addressLocality: z.string().min(1).optional(),
  addressRegion: z.string().min(1).optional(),
  addressCountry: z.string().regex(/^[A-Z]{2}$/),
});
const figure = z.number().positive();
const readable = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('JobPosting'),
    title: z.string().min(1),
    description: z.string().regex(/^<\w/),
    url: z.url({ protocol: /^https$/ }),
    datePosted: z.string().regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/),
    validThrough: z.iso.date().or(z.iso.datetime()).optional(),
    hiringOrganization: z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) }),
    identifier: z
      .strictObject({
        '@type': z.literal('PropertyValue'),
        name: z.string().min(1),
        value: z.string().min(1),
      })
      .optional(),
    employmentType: z.enum(['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN']).optional(),
    jobLocation: z
      .array(z.strictObject({ '@type': z.literal('Place'), address }))
      .min(1)
      .optional(),
    jobLocationType: z.literal('TELECOMMUTE').optional(),
    applicantLocationRequirements: z
      .array(z.strictObject({ '@type': z.literal('Country'), name: z.string().min(3) }))
      .min(1)
      .optional(),
    baseSalary: z
      .strictObject({
        '@type': z.literal('MonetaryAmount'),
        currency: z.string().regex(/^[A-Z]{3}$/),
        value: z.strictObject({
          '@type': z.literal('QuantitativeValue'),
          value: figure.optional(),
          minValue: figure.optional(),
          maxValue: figure.optional(),
          unitText: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']),
        }),
      })
      .optional(),
    experienceRequirements: z
      .union([
        z.literal('no requirements'),
        z.strictObject({
          '@type': z.literal('OccupationalExperienceRequirements'),
          monthsOfExperience: z.number().nonnegative(),
        }),
      ])
      .optional(),
  })
  .refine(({ jobLocation, jobLocationType, applicantLocationRequirements }) =>
    jobLocationType ? applicantLocationRequirements !== undefined : jobLocation !== undefined,
  );
type Readable = z.infer<typeof readable>;

const tables = [
  {
    path: 'analytics-engineer-jds/jds-2026-08-07.jsonl',
    mapping: {
      title: 'meta.role',
      company: 'meta.company',
      location: 'meta.job_location',
      url: 'meta.source_url',
      workplace: 'meta.work_arrangement',
      description: 'jd_text',
    },
  },
  {
    path: 'cyber-job-radar/jobs-2026-08-21.json',
    mapping: { id: 'source_id', datePosted: 'published_at', type: 'employment_type' },
  },
  {
    path: 'openings-dev/opportunities-2026-08-22.jsonl',
    mapping: { company: 'companyName', datePosted: 'createdAt', location: 'country' },
  },
];
const now = new Date('2026-08-23T12:00:00Z');
const classify = createClassifier(rolesVocabulary, skillsVocabulary);

/** Every figure of pay that a posting states. */
const figuresOf = ({ salary }: Job): (number | null)[] => salary.flatMap(({ min, max }) => [min, max]);

describe.skipIf(!isThere)('the structured data of real openings', () => {
  const store = openSqliteStore(':memory:');
  const found: { object: Readable | null; job: Job; posting: WholePosting }[] = [];

  beforeAll(async () => {
    const read = (path: string): string => textOf(readFileSync(new URL(path, shared)), path);
    for (const { path, mapping } of tables) {
      const text = path.endsWith('.json')
        ? z
            .array(z.unknown())
            .parse(JSON.parse(read(path)))
            .map((row) => JSON.stringify(row))
            .join('\n')
        : read(path);
      await importOpenings({ format: 'jsonl', text, name: path, store, classify, now, mapping });
    }
    for (const format of ['greenhouse', 'lever', 'ashby'])
      for (const file of readdirSync(new URL(`raw-payloads/${format}/`, shared))) {
        const path = `raw-payloads/${format}/${file}`;
        await importOpenings({ format, text: read(path), name: path, store, classify, now });
      }
    for await (const batch of store.openPostings())
      for (const record of batch) {
        const posting = await store.posting(record.id);
        if (!posting) throw new Error(`${record.id} is gone`);
        const job = jobOf([record]);
        const shown = { ...posting, ending: endingOf(record, now) };
        const object = jobPostingJsonLd(job, shown, `https://waymark.example/jobs/${job.id}`);
        // What goes out is JSON: it is that which is checked.
        found.push({ job, posting, object: object && readable.parse(JSON.parse(JSON.stringify(object))) });
      }
  }, 120_000);
  afterAll(() => store.close());

  it('has the form that search engines read, of as many openings as state enough', () => {
    const given = found.filter(({ object }) => object !== null);
    console.log(`${given.length} of ${found.length} real openings have structured data`);
    expect(found.length).toBeGreaterThan(1_300);
    expect(given.length).toBeGreaterThan(300);
  });

  it('is left out only where the posting lacks what every object must hold', () => {
    for (const { object, job, posting } of found) {
      const isPlaced = job.places.some(({ countryCode }) => countryCode !== null);
      const isReachable = job.countries.length > 0 && !job.countries.includes('worldwide');
      const states =
        posting.descriptionHtml !== null &&
        job.datePosted !== null &&
        (job.workplace === 'remote' ? isReachable : isPlaced);
      expect(object !== null, job.id).toBe(states);
    }
  });

  it('holds nothing that the posting does not state', () => {
    for (const { object, job, posting } of found) {
      if (object === null) continue;
      expect([object.title, object.description], job.id).toEqual([job.title, posting.descriptionHtml]);
      expect([object.datePosted, object.validThrough ?? null]).toEqual([
        job.datePosted,
        posting.validThrough,
      ]);
      expect(object.hiringOrganization.name).toBe(job.company.name);
      if (object.identifier) expect(posting.key.endsWith(`:${object.identifier.value}`)).toBe(true);
      expect(object.employmentType === undefined, job.id).toBe(job.type === null);
      expect(object.jobLocationType === 'TELECOMMUTE', job.id).toBe(job.workplace === 'remote');
      for (const { address } of object.jobLocation ?? [])
        expect(job.places).toContainEqual(
          expect.objectContaining({
            locality: address.addressLocality ?? null,
            region: address.addressRegion ?? null,
            countryCode: address.addressCountry,
          }),
        );
      const stated = posting.applicantLocationRequirements.map(countryName);
      for (const { name } of object.applicantLocationRequirements ?? []) expect(stated).toContain(name);
      if (object.baseSalary) {
        const { value, minValue, maxValue } = object.baseSalary.value;
        for (const amount of [value, minValue, maxValue])
          if (amount !== undefined) expect(figuresOf(job)).toContain(amount);
      }
      if (typeof object.experienceRequirements === 'object') {
        const years = object.experienceRequirements.monthsOfExperience / 12;
        expect(job.experienceRequirements).toMatchObject([{ kind: 'years', min: years }]);
      }
    }
  });
});
