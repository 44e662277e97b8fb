import { z } from 'zod';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { moment, nativeId, text } from './lenient.ts';
import { sectionsOf } from './parts.ts';

/**
 * Personio's XML feed: `<workzag-jobs>` with a `<position>` each. It sends no address: a posting's page stands beside
 * the feed under its number, so one read from a file has none. A job in several offices may come once an office.
 */

/** An element that stands once is no list in parsed XML. */
const listed = <Element extends z.ZodType>(element: Element) =>
  z
    .union([z.array(element), element.transform((one) => [one])])
    .nullable()
    .catch(null);

const posting = z.object({
  id: nativeId,
  name: text,
  subcompany: text,
  office: text,
  additionalOffices: z
    .object({ office: listed(z.string()) })
    .nullable()
    .catch(null),
  department: text,
  recruitingCategory: text,
  employmentType: text,
  schedule: text,
  createdAt: moment,
  jobDescriptions: z
    .object({ jobDescription: listed(z.object({ name: text, value: text })) })
    .nullable()
    .catch(null),
});
type Posting = z.infer<typeof posting>;

/** "permanent" says how long, not how much: then the schedule does. */
const employmentTypeOf = ({ employmentType, schedule }: Posting): string | null =>
  employmentType === 'intern' || employmentType === 'freelance' ? employmentType : schedule;

const HOST = /^([a-z0-9-]+)\.jobs\.personio\.(?:de|com)$/;
const boardOf = (address: string): string | null =>
  HOST.exec(URL.parse(address)?.hostname ?? '')?.[1] ?? null;

const pageOf = (id: string, address: string | null): string | null =>
  address === null || boardOf(address) === null
    ? null
    : new URL(`/job/${encodeURIComponent(id)}`, address).href;

const map = (record: unknown, address: string | null = null): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  const url = pageOf(job.id, address);
  const offices = [job.office, ...(job.additionalOffices?.office ?? [])];
  const sections = job.jobDescriptions?.jobDescription ?? [];
  return {
    board: address === null ? null : boardOf(address),
    record: {
      nativeId: job.id,
      internalJobId: null,
      title: job.name,
      company: job.subcompany,
      url,
      applyUrl: url,
      locations: [...new Set(offices.flatMap((office) => office?.trim() || []))],
      country: null,
      workplace: null,
      employmentType: employmentTypeOf(job),
      department: job.department?.trim() || job.recruitingCategory,
      datePosted: job.createdAt,
      dateUpdated: null,
      validThrough: null,
      description: sectionsOf(sections.map(({ name, value }) => ({ title: name, html: value }))),
      pay: null,
      language: null,
    },
  };
};

/** A feed without positions is an empty element, which parses to empty text. */
const body = z.object({
  'workzag-jobs': z.union([
    z.literal('').transform(() => []),
    z
      .object({ position: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]).optional() })
      .transform(({ position }) => (position ?? []).filter((one) => one !== undefined)),
  ]),
});

export const personio: BoardFeed = {
  name: 'personio',
  title: 'Personio',
  shape: 'XML that begins with <workzag-jobs>',
  syntax: 'xml',
  window: 'whole-board',
  terms: EMPLOYERS_OWN,
  list: (answer) => body.safeParse(answer).data?.['workzag-jobs'] ?? null,
  map,
  boardOf,
  request: {
    address: (company) => `https://${company}.jobs.personio.de/xml?language=en`,
    otherAddress: (company) => `https://${company}.jobs.personio.com/xml?language=en`,
  },
};
