import { z } from 'zod';
import { type FilterGroup, GROUP_NAMES } from '../filter.ts';
import { EMPLOYMENT_TYPES, LEVELS, PAY_UNITS, WORKPLACES } from '../posting.ts';

/**
 * What `/jobs.json` answers, declared once: the types of what is written and the schemas of `/openapi.json` derive
 * from it. Fields are added and never renamed or removed: an address once published keeps its meaning.
 */

const count = z.int().min(0);
const address = z.url();
const date = z
  .string()
  .describe('ISO 8601 in UTC: an instant, or a bare date where the source gives no time.');

const salary = z
  .strictObject({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string().nullable().describe('ISO 4217.'),
    unit: z.enum(PAY_UNITS).nullable().describe('The period the amounts are for.'),
    raw: z.string().nullable().describe('The words of the posting.'),
    scope: z.string().nullable().describe('Whom or where it is for, where a posting has several ranges.'),
    source: z
      .enum(['structured', 'text'])
      .describe('Whether the source gave it in fields or it was read out of words.'),
  })
  .meta({
    id: 'Salary',
    description: 'One range of base pay as posted, in major units. Null is not stated.',
  });

const experience = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('years'),
      min: z.number(),
      max: z.number().nullable(),
      quote: z.string(),
    }),
    z.strictObject({ kind: z.literal('none'), quote: z.string() }),
  ])
  .meta({
    id: 'Experience',
    description: 'Experience the description asks for, in its own words: years, or expressly none.',
  });

const credit = z
  .strictObject({ text: z.string(), url: address })
  .meta({ id: 'Attribution', description: 'Whom to name beside the job, and where to link.' });

const job = z
  .strictObject({
    id: z.string().describe('Stable; also the end of its page’s address.'),
    title: z.string(),
    company: z.string(),
    locations: z.array(z.string()).describe('Every place as posted.'),
    workplace: z.enum(WORKPLACES).nullable(),
    countries: z
      .array(z.string())
      .describe('Where one may work from: ISO 3166-1 alpha-2 codes, or worldwide. Empty: not stated.'),
    level: z.enum(LEVELS).nullable().describe('What the title says. Null: it names no level.'),
    type: z.enum(EMPLOYMENT_TYPES).nullable(),
    skills: z.array(z.string()).describe('Slugs of the skills that the posting names; named, not required.'),
    roles: z.array(z.string()).describe('Slugs of its roles.'),
    likelyRoles: z.array(z.string()).describe('Those of its roles that only its description makes likely.'),
    experienceRequirements: z.array(experience).describe('Empty: the description does not say.'),
    datePosted: date.nullable(),
    salary: z.array(salary),
    page: address.describe('Its page here.'),
    url: z.string().nullable().describe('Its page at its source, else where to apply.'),
    applyUrl: z.string().nullable().describe('Where to apply.'),
    source: z.string(),
    sample: z.boolean().describe('Invented for a first look: no employer posted it.'),
    attribution: credit
      .nullable()
      .describe('Whoever shows this job owes its source the same credit. Null: nobody asks for it.'),
    firstSeen: date,
    lastConfirmed: date.describe(
      'When its source was last known to have it. It may have been confirmed since: an import that changes nothing does not change this answer.',
    ),
    validThrough: date.nullable().describe('Only ever the source’s own closing date.'),
    mayPassOn: z
      .boolean()
      .describe(
        'False: may be shown to one’s own reader with the credit, but not handed on to search engines or other job sites: its source forbids it, or it is a sample.',
      ),
    companySlug: z.string().describe('The employer as figures count it, and as `company` chooses it.'),
    hasDescription: z
      .boolean()
      .describe('False: it can name no skill, and no figure about skills counts it.'),
  })
  .meta({
    id: 'Job',
    description: 'One job as a reader sees it: one employer’s opening with all its places.',
  });

const tally = z.record(z.string(), count);
const facets = z
  .strictObject(
    Object.fromEntries(GROUP_NAMES.map((group) => [group, tally])) as Record<FilterGroup, typeof tally>,
  )
  .meta({
    id: 'Facets',
    description:
      'Jobs by value for every group of the filter, each group counted without itself. Of companies the hundred most frequent and the chosen ones.',
  });

const nearSearch = z
  .strictObject({ title: z.string(), total: count, url: address })
  .meta({ id: 'NearSearch', description: 'A search near an empty one that finds something.' });

export const jobsAnswer = z
  .strictObject({
    title: z.string().describe('The filter state in plain English.'),
    url: address.describe('The same state on the board.'),
    next: address.nullable().describe('The next page of this answer; null after the last.'),
    prev: address.nullable().describe('The page before, or the last one for a page past the end.'),
    asOf: date.nullable().describe('When an import last had an answer of any source.'),
    total: count,
    page: count,
    pages: count,
    facets,
    companiesBeyond: count.describe('Companies with jobs here that `facets.company` does not list.'),
    jobs: z.array(job).describe('At most twenty, in the order of the board.'),
    nearest: z
      .array(nearSearch)
      .describe('For an empty result the nearest searches that are not empty, best first.'),
  })
  .meta({ id: 'Jobs', description: 'One page of a filter state.' });

export type JobsAnswer = z.infer<typeof jobsAnswer>;
