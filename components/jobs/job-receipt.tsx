import { Day } from '@/components/ui/day.tsx';
import { creditOf } from '@/lib/jobs/credit.ts';
import type { Job } from '@/lib/jobs/job.ts';
import type { ShownPosting } from '@/lib/jobs/market.ts';
import { sourceName } from '@/lib/jobs/source-name.ts';
import { applyRel } from './apply-rel.ts';
import { Fact, FactList } from './fact-list.tsx';

/** Where an opening was found and how fresh that is, with what each date means. */
export const JobReceipt = ({ job, posting }: { job: Job; posting: ShownPosting }) => (
  <section aria-labelledby="receipt-title" className="mt-10">
    <h2 id="receipt-title" className="text-2xl">
      Source and dates
    </h2>
    <FactList>
      <Fact name="Source">
        {sourceName(posting.sourceId, job.sample)}
        {job.url && !job.sample && (
          <>
            {' · '}
            <a href={job.url} rel={applyRel(creditOf(job))}>
              the posting at {new URL(job.url).hostname}
            </a>
          </>
        )}
      </Fact>
      <Fact name="First seen">
        <Day iso={posting.firstSeenAt} />
        <Meaning>when this site first found it there</Meaning>
      </Fact>
      <Fact name="Last confirmed">
        <Day iso={posting.lastSeenAt} />
        <Meaning>the last time the source was read and still had it</Meaning>
      </Fact>
      {posting.validThrough && (
        <Fact name={posting.ending === null ? 'Closes on' : 'Closing date'}>
          <Day iso={posting.validThrough} />
          <Meaning>as the posting states it</Meaning>
        </Fact>
      )}
    </FactList>
  </section>
);

const Meaning = ({ children }: { children: string }) => <span className="text-muted">, {children}</span>;
