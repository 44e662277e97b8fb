import type { Credit } from '@/lib/jobs/credit.ts';

/** Where a job was found, as its source asks: by name, with a link that search engines may follow. */
export const CreditLine = ({ credit }: { credit: Credit }) => (
  <>
    via{' '}
    <a href={credit.url} rel="noopener">
      {credit.text}
    </a>
  </>
);
