import { z } from 'zod';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { firstSegment, flag, listOf, moment, nativeId, text } from './lenient.ts';
import { placeOf } from './parts.ts';

/**
 * Workable's widget API: `{ name, jobs: [...] }`, dates without a time, `state` a region. A job in several places
 * is listed once a place under one shortcode; the import puts their places together.
 */

const place = z.object({ city: text, region: text, country: text, countryCode: text, hidden: flag });
const posting = z.object({
  shortcode: nativeId,
  title: text,
  department: text,
  employment_type: text,
  telecommuting: flag,
  url: text,
  shortlink: text,
  application_url: text,
  published_on: moment,
  created_at: moment,
  country: text,
  state: text,
  city: text,
  locations: listOf(place),
  description: text,
});
type Posting = z.infer<typeof posting>;

/** A place that the employer hides on the board stays hidden here. */
const placesOf = (job: Posting): string[] =>
  job.locations.length > 0
    ? job.locations
        .filter(({ hidden }) => hidden !== true)
        .flatMap(({ city, region, country }) => placeOf(city, region, country) ?? [])
    : [placeOf(job.city, job.state, job.country)].filter((name) => name !== null);

const boardOf = (address: string): string | null => {
  const host = /^apply\.workable\.com$/;
  const account = firstSegment(address, host, '/api/v1/widget/accounts/');
  if (account !== null) return account;
  // `/j/{shortcode}` is an opening of any account, `/{account}/j/{shortcode}` of one.
  const segment = firstSegment(address, host, '/');
  return segment === 'api' || segment === 'j' ? null : segment;
};

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.shortcode === null) return { refused: 'has no id' };
  const url = job.url ?? job.shortlink;
  return {
    board: url === null ? null : boardOf(url),
    record: {
      nativeId: job.shortcode,
      internalJobId: null,
      title: job.title,
      company: null,
      url,
      applyUrl: job.application_url ?? url,
      locations: placesOf(job),
      country: job.locations[0]?.countryCode || job.country || null,
      workplace: job.telecommuting === true ? 'remote' : null,
      employmentType: job.employment_type,
      department: job.department,
      datePosted: job.published_on ?? job.created_at,
      dateUpdated: null,
      validThrough: null,
      description: job.description ? { text: job.description, format: 'html' } : null,
      pay: null,
      language: null,
    },
  };
};

const body = z.object({ name: text, jobs: z.array(z.unknown()) });

export const workable: BoardFeed = {
  name: 'workable',
  title: 'Workable',
  shape: 'an object with a list named "jobs"',
  syntax: 'json',
  window: 'whole-board',
  terms: EMPLOYERS_OWN,
  list: (answer) => body.safeParse(answer).data?.jobs ?? null,
  employer: (answer) => body.safeParse(answer).data?.name ?? null,
  map,
  boardOf,
  request: {
    address: (account) => `https://apply.workable.com/api/v1/widget/accounts/${account}?details=true`,
  },
};
