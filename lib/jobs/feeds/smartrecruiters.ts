import { z } from 'zod';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { firstSegment, flag, moment, nativeId, text } from './lenient.ts';
import { movedOn, placeOf, sectionsOf } from './parts.ts';

/**
 * SmartRecruiters' posting API: `{ content: [...], offset, totalFound }`, at most 100 a page. The text stands only
 * in a posting's own answer (`jobAd.sections`); a list of such answers is read as well. Who created a posting, its
 * street and the employer's own fields are never read.
 */

const labelled = z.object({ label: text }).nullable().catch(null);
const section = z.object({ title: text, text }).nullable().catch(null);
const posting = z.object({
  id: nativeId,
  name: text,
  company: z.object({ identifier: text, name: text }).nullable().catch(null),
  releasedDate: moment,
  location: z
    .object({ city: text, region: text, country: text, fullLocation: text, remote: flag, hybrid: flag })
    .nullable()
    .catch(null),
  department: labelled,
  function: labelled,
  typeOfEmployment: labelled,
  visibility: text,
  language: z.object({ code: text }).nullable().catch(null),
  postingUrl: text,
  applyUrl: text,
  jobAd: z
    .object({
      sections: z
        .object({
          companyDescription: section,
          jobDescription: section,
          qualifications: section,
          additionalInformation: section,
        })
        .nullable()
        .catch(null),
    })
    .nullable()
    .catch(null),
});
type Posting = z.infer<typeof posting>;

const descriptionOf = ({ jobAd }: Posting): { text: string; format: 'html' } | null => {
  const parts = jobAd?.sections;
  if (!parts) return null;
  return sectionsOf(
    [parts.companyDescription, parts.jobDescription, parts.qualifications, parts.additionalInformation].map(
      (part) => ({ title: part?.title ?? null, html: part?.text ?? null }),
    ),
  );
};

/** Both flags down is how every posting begins: it says nothing about working on site. */
const workplaceOf = ({ location }: Posting): string | null => {
  if (location?.hybrid === true) return 'hybrid';
  return location?.remote === true ? 'remote' : null;
};

/** A posting's page has its company and number for an address; the list does not send it. */
const pageOf = ({ postingUrl, company, id }: Posting): string | null =>
  postingUrl ??
  (company?.identifier && id
    ? `https://jobs.smartrecruiters.com/${encodeURIComponent(company.identifier)}/${encodeURIComponent(id)}`
    : null);

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  if (job.visibility !== null && job.visibility !== 'PUBLIC') return { refused: 'is not public' };
  const { location } = job;
  const place = location?.fullLocation?.trim() || placeOf(location?.city ?? null, location?.region ?? null);
  const url = pageOf(job);
  return {
    board: job.company?.identifier ?? null,
    record: {
      nativeId: job.id,
      internalJobId: null,
      title: job.name,
      company: job.company?.name ?? null,
      url,
      applyUrl: job.applyUrl ?? url,
      locations: place ? [place] : [],
      country: location?.country ?? null,
      workplace: workplaceOf(job),
      employmentType: job.typeOfEmployment?.label ?? null,
      department: job.department?.label ?? job.function?.label ?? null,
      datePosted: job.releasedDate,
      dateUpdated: null,
      validThrough: null,
      description: descriptionOf(job),
      pay: null,
      language: job.language?.code ?? null,
    },
  };
};

const body = z.object({
  content: z.array(z.unknown()),
  offset: z.number().catch(0),
  totalFound: z.number().nullable().catch(null),
});

export const smartrecruiters: BoardFeed = {
  name: 'smartrecruiters',
  title: 'SmartRecruiters',
  shape: 'an object with a list named "content"',
  syntax: 'json',
  window: 'whole-board',
  terms: EMPLOYERS_OWN,
  list: (answer) => body.safeParse(answer).data?.content ?? null,
  isPart: (answer) => {
    const page = body.safeParse(answer).data;
    return page !== undefined && (page.offset > 0 || page.content.length < (page.totalFound ?? 0));
  },
  map,
  boardOf: (address) =>
    firstSegment(address, /^(?:jobs|careers)\.smartrecruiters\.com$/, '/') ??
    firstSegment(address, /^api\.smartrecruiters\.com$/, '/v1/companies/'),
  request: {
    address: (company) =>
      `https://api.smartrecruiters.com/v1/companies/${company}/postings?limit=100&offset=0`,
    next: (answer, address) => {
      const page = body.safeParse(answer).data;
      return page && page.content.length > 0 && page.offset + page.content.length < (page.totalFound ?? 0)
        ? movedOn(address, 'offset', page.content.length)
        : null;
    },
    total: (answer) => body.safeParse(answer).data?.totalFound ?? null,
    details: (record) => z.object({ ref: text }).safeParse(record).data?.ref ?? null,
    unknownIsEmpty: true,
  },
};
