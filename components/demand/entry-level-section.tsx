import { YEARS_OF_NO_BEGINNER } from '@/lib/jobs/search/entry-level.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { shareText, tooFewText } from '@/lib/jobs/wording/named-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { ChartBlock } from './chart-block.tsx';
import { CountedNote } from './counted-note.tsx';
import type { DemandProps } from './demand-props.ts';

/** How open the jobs are to beginners: the titles' words beside the descriptions' own, with quotes. */
export const EntryLevelSection = ({ charts, subject, state, quotes, day, isSample }: DemandProps) => {
  const { entryTitles, asksNone, doesNotSay, entryAskingYears: asking } = state.entryLevel();
  const number = (count: number): string => count.toLocaleString('en');
  return (
    <section aria-labelledby="entry-level" className="mt-12 max-w-[48rem]">
      <h2 id="entry-level" className="text-2xl">
        Entry level, in their own words
      </h2>
      <p className="mt-2">
        {number(entryTitles.jobs)} of {plural(entryTitles.of, jobWord(isSample))}{' '}
        {entryTitles.jobs === 1 ? 'says' : 'say'} entry level in the title.{' '}
        {asksNone.of > 0 && (
          <>
            Of {number(asksNone.of)} with a description {number(asksNone.jobs)} expressly{' '}
            {asksNone.jobs === 1 ? 'asks' : 'ask'} for no experience; {number(doesNotSay.jobs)}{' '}
            {doesNotSay.jobs === 1 ? 'does' : 'do'} not say, which is another answer.
          </>
        )}
      </p>
      <p className="mt-2">
        {entryTitles.jobs === 0 && 'So there is no text to hold against such a title.'}
        {entryTitles.jobs > 0 &&
          asking.of === 0 &&
          'None of those titles comes with a description, which would say what years are asked for.'}
        {asking.of > 0 && (
          <>
            Of {plural(asking.of, 'entry-level title')} with a description {number(asking.jobs)}{' '}
            {asking.jobs === 1 ? 'asks' : 'ask'} for {YEARS_OF_NO_BEGINNER} years or more
            {charts.experience.rows.at(-1)?.state.isSaid
              ? ` (${shareText(asking.jobs, asking.of)}).`
              : `; for a share they are ${tooFewText(asking.of, isSample)}.`}
          </>
        )}
      </p>
      <ChartBlock
        chart={charts.experience}
        subject={subject}
        caption="What titles and descriptions say of experience"
        rowHead="What it says"
      />
      <CountedNote day={day} withoutText={state.total - state.of} isSample={isSample} className="mt-2" />
      {quotes.length > 0 && (
        <>
          <h3 className="text-lg mt-6">
            {quotes.length < asking.jobs
              ? `The newest ${quotes.length} of those ${number(asking.jobs)}, quoted`
              : `${asking.jobs === 1 ? 'That one' : `Those ${number(asking.jobs)}`}, quoted`}
          </h3>
          <ul className="mt-2 space-y-2 [overflow-wrap:anywhere]">
            {quotes.map(({ job, asked }) => (
              <li key={job.id}>
                <a href={routes.job(job.id)}>
                  <bdi>{job.title}</bdi>
                </a>{' '}
                at <bdi>{job.company.name}</bdi>:{' '}
                <q dir="auto" {...(job.language ? { lang: job.language } : {})}>
                  {asked.quote}
                </q>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
