import { z } from 'zod';
import type { PostedPay } from '../posting.ts';
import type { BoardFeed, Mapped } from './feed.ts';
import { moment, nativeId, text, writtenAmount } from './lenient.ts';
import { htmlText, isAt, UNSAID } from './parts.ts';
import { payRange } from './pay-period.ts';

/**
 * Remote OK's API: a bare array of about a hundred, the legal notice before them. Its pay is 0 where unknown and has
 * neither currency nor period. The notice asks for a link that search engines may follow, and for its name without
 * its logo.
 */

const posting = z.object({
  id: nativeId,
  position: text,
  company: text,
  url: text,
  apply_url: text,
  location: text,
  date: moment,
  epoch: moment,
  salary_min: writtenAmount,
  salary_max: writtenAmount,
  description: text,
});
type Posting = z.infer<typeof posting>;

/** Some of its jobs are on site all the same: then their place says so. */
const workplaceOf = ({ location }: Posting): string | null =>
  /\bon[- ]?site\b|\bhybrid\b/i.test(location ?? '') ? null : 'remote';

const payOf = ({ salary_min, salary_max }: Posting): PostedPay[] =>
  payRange(salary_min, salary_max, null, null);

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  return {
    board: 'remoteok',
    record: {
      ...UNSAID,
      nativeId: job.id,
      title: job.position,
      company: job.company,
      url: job.url,
      applyUrl: job.apply_url || job.url,
      locations: job.location ? [job.location] : [],
      workplace: workplaceOf(job),
      datePosted: job.date ?? job.epoch,
      description: htmlText(job.description),
      pay: payOf(job),
    },
  };
};

/** The notice is known by what it says, not by where it stands. */
const notice = z.object({ legal: z.string(), position: z.undefined().optional() });

export const remoteok: BoardFeed = {
  name: 'remoteok',
  title: 'Remote OK',
  shape: 'a list of postings after a legal notice',
  syntax: 'json',
  window: 'newest',
  terms: {
    attribution: { text: 'Remote OK', url: 'https://remoteok.com/' },
    passOn: false,
    pollEveryHours: 1,
  },
  list: (answer) =>
    Array.isArray(answer) ? answer.filter((element) => !notice.safeParse(element).success) : null,
  map,
  boardOf: (address) => (isAt(address, ['remoteok.com', 'remoteok.io']) ? 'remoteok' : null),
  request: { address: () => 'https://remoteok.com/api' },
};
