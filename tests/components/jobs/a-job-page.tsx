import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { JobDetails } from '../../../components/jobs/job-details.tsx';
import { endingOf, jobOf, type PostingRecord } from '../../../lib/jobs/job.ts';
import { aPosting } from '../../lib/jobs/a-posting.ts';

/** When job pages of tests are read. */
export const NOW = new Date('2026-11-22T12:00:00Z');

/** The page of a posting with nothing around it but what a test names. */
export const aJobPage = (
  given: Partial<PostingRecord>,
  props: Partial<ComponentProps<typeof JobDetails>> = {},
  descriptionHtml: string | null = null,
): string => {
  const posting = aPosting(given);
  return renderToStaticMarkup(
    <JobDetails
      job={jobOf([posting])}
      posting={{ ...posting, ending: endingOf(posting, NOW), descriptionHtml, isTextMissing: false }}
      now={NOW}
      employerHref={null}
      roles={[]}
      lessons={[]}
      untaught={[]}
      similar={[]}
      alternatives={[]}
      {...props}
    />,
  );
};
