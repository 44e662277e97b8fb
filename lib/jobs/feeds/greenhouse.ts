import { z } from 'zod';
import type { PayUnit, PostedPay } from '../posting.ts';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { amount, firstSegment, listOf, moment, nativeId, text } from './lenient.ts';

/**
 * Greenhouse's job board API: `{ jobs: [...] }`, each text escaped once more as entities, the publishing date in
 * `first_published` (`updated_at` moves with every edit). Employers' own fields stand in `metadata`, among them
 * names of recruiters and internal remarks: only the fields named here are ever read.
 */

const WORKPLACE_FIELDS = new Set(['location type', 'workplace type', 'work location type', 'remote']);
const TYPE_FIELDS = new Set(['employment type', 'job type', 'time type']);
const PAY_FIELDS = new Set([
  'salary range',
  'pay range',
  'base salary range',
  'compensation range',
  'salary',
]);

const metadata = z.object({ name: text, value: z.unknown(), value_type: text });
const range = z.object({
  min_cents: amount,
  max_cents: amount,
  currency_type: text,
  title: text,
});
const currencyRange = z.object({
  min_value: z.coerce.number(),
  max_value: z.coerce.number(),
  unit: z.string(),
});
const posting = z.object({
  id: nativeId,
  // Absent and null differ: null marks a prospect post.
  internal_job_id: z.union([z.undefined(), nativeId]),
  absolute_url: text,
  title: text,
  company_name: text,
  location: z.object({ name: text }).nullable().catch(null),
  departments: listOf(z.object({ name: text })),
  metadata: listOf(metadata),
  pay_input_ranges: listOf(range),
  first_published: moment,
  updated_at: moment,
  application_deadline: moment,
  content: text,
  language: text,
});

const BOARD_HOSTS = /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/;
const API_HOSTS = /^boards-api(?:\.eu)?\.greenhouse\.io$/;

const boardOf = (address: string): string | null => {
  const embedded = URL.parse(address)?.searchParams.get('for') ?? null;
  const segment = firstSegment(address, BOARD_HOSTS, '/');
  if (segment === 'embed') return embedded;
  return segment ?? firstSegment(address, API_HOSTS, '/v1/boards/');
};

/** Fields may hold people as well ("user"): those are read under no name. */
const VALUE_TYPES = new Set([null, 'single_select', 'short_text', 'long_text', 'yes_no']);

const field = (fields: z.infer<typeof metadata>[], names: Set<string>): string | null => {
  const found = fields.find(
    ({ name, value_type }) => name && names.has(name.trim().toLowerCase()) && VALUE_TYPES.has(value_type),
  );
  return found && typeof found.value === 'string' ? found.value : null;
};

/** The feed gives no period: it is taken only where the range's own title says it. */
const UNIT_WORDS: [RegExp, PayUnit][] = [
  [/\b(?:annual|annually|year|yearly)\b/i, 'year'],
  [/\b(?:hour|hourly)\b/i, 'hour'],
  [/\b(?:month|monthly)\b/i, 'month'],
];
const unitIn = (title: string | null): PayUnit | null =>
  UNIT_WORDS.find(([word]) => title && word.test(title))?.[1] ?? null;

const payOf = ({ pay_input_ranges, metadata }: z.infer<typeof posting>): PostedPay[] => [
  ...pay_input_ranges.map(
    ({ min_cents, max_cents, currency_type, title }): PostedPay => ({
      min: min_cents === null ? null : min_cents / 100,
      max: max_cents === null ? null : max_cents / 100,
      currency: currency_type,
      unit: unitIn(title),
      raw: null,
      scope: title,
    }),
  ),
  ...metadata.flatMap(({ name, value, value_type }): PostedPay[] => {
    if (value_type !== 'currency_range' || !name || !PAY_FIELDS.has(name.trim().toLowerCase())) return [];
    const parsed = currencyRange.safeParse(value);
    if (!parsed.success) return [];
    const { min_value, max_value, unit } = parsed.data;
    return [{ min: min_value, max: max_value, currency: unit, unit: unitIn(name), raw: null, scope: null }];
  }),
];

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  // A prospect post collects people for no opening in particular.
  if (job.internal_job_id === null) return { refused: 'is a prospect post, not an opening' };
  return {
    board: job.absolute_url === null ? null : boardOf(job.absolute_url),
    record: {
      nativeId: job.id,
      internalJobId: job.internal_job_id ?? null,
      title: job.title,
      company: job.company_name,
      url: job.absolute_url,
      applyUrl: job.absolute_url,
      locations: job.location?.name ? [job.location.name] : [],
      country: null,
      workplace: field(job.metadata, WORKPLACE_FIELDS),
      employmentType: field(job.metadata, TYPE_FIELDS),
      department: job.departments[0]?.name ?? null,
      datePosted: job.first_published,
      dateUpdated: job.updated_at,
      validThrough: job.application_deadline,
      description: job.content === null ? null : { text: job.content, format: 'escaped' },
      pay: payOf(job),
      language: job.language,
    },
  };
};

const body = z.object({ jobs: z.array(z.unknown()) });

export const greenhouse: BoardFeed = {
  name: 'greenhouse',
  title: 'Greenhouse',
  shape: 'an object with a list named "jobs"',
  syntax: 'json',
  window: 'whole-board',
  terms: EMPLOYERS_OWN,
  list: (answer) => body.safeParse(answer).data?.jobs ?? null,
  map,
  boardOf,
  request: {
    // The documents promise pay for a single posting only; on the list it comes where the board allows it.
    address: (board) =>
      `https://boards-api.greenhouse.io/v1/boards/${board}/jobs?content=true&pay_transparency=true`,
  },
};
