import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { JobRow } from '../../../components/jobs/job-row.tsx';
import { jobOf, type PostingRecord } from '../../../lib/jobs/job.ts';
import { aPosting } from '../../lib/jobs/a-posting.ts';
import { aJobPage, NOW } from './a-job-page.tsx';

const URL = 'https://remoteok.com/remote-jobs/1';
const gathered = { sourceId: 'remoteok', url: URL, applyUrl: URL, lastSeenAt: '2026-11-21T00:00:00.000Z' };

const row = (given: Partial<PostingRecord>): string =>
  renderToStaticMarkup(<JobRow job={jobOf([aPosting(given)])} now={NOW} isLikely={false} />);
const CREDIT = `via <a href="${URL}" rel="noopener">Remote OK</a>`;

describe('a job of a source that asks for credit', () => {
  it('names it with a link that search engines may follow, in its row and on its page', () => {
    for (const html of [row(gathered), aJobPage(gathered)]) {
      expect(html).toContain(CREDIT);
      expect(html).not.toContain('nofollow');
    }
  });

  it('keeps the credit after it has closed, says when it was last seen, and cannot be applied for', () => {
    const html = aJobPage({ ...gathered, lastSeenAt: '2026-09-01T00:00:00.000Z' });
    expect(html).toContain(CREDIT);
    expect(html).toMatch(/probably closed<\/strong>: it was last seen on <time[^>]*dateTime="2026-09-01/);
    expect(html).not.toContain('Apply at');
  });
});

describe('a job of an employer’s own board', () => {
  const own = { sourceId: 'greenhouse:acme', url: 'https://acme.example/1' };
  it('has no credit and not a byte for it', () => {
    expect(row(own)).not.toMatch(/via|rel="noopener"/);
    expect(row(own)).toContain('rel="external nofollow noopener noreferrer"');
    expect(aJobPage(own)).not.toContain('via ');
  });
});
