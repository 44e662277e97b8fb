import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { FEWEST_TO_SAY } from '@/lib/jobs/wording/named-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { ChartBlock } from './chart-block.tsx';
import { CountedNote } from './counted-note.tsx';
import type { DemandProps } from './demand-props.ts';

const BLOCKS = [
  { name: 'level', title: 'Level', caption: 'Level, as the title says it' },
  { name: 'workplace', title: 'Workplace', caption: 'Workplace, as posted' },
  { name: 'pay', title: 'Pay', caption: 'Pay stated or not' },
] as const;

/** All of the jobs, with or without a description, by what they state. Not stated is a value like any other. */
export const Breakdowns = ({ charts, subject, state, day, isSample }: DemandProps) => (
  <section aria-labelledby="breakdowns" className="mt-12">
    <h2 id="breakdowns" className="text-2xl">
      Level, workplace and pay
    </h2>
    <p className="mt-2 max-w-[48rem]">
      Of {plural(state.total, jobWord(isSample))}, with or without a description.
      {state.total < FEWEST_TO_SAY && ` They are too few to say a share: fewer than ${FEWEST_TO_SAY}.`}
    </p>
    <div
      className={`grid gap-x-12 gap-y-8 ${subject.state ? 'wide:grid-cols-2' : 'wide:grid-cols-3'} items-start`}
    >
      {BLOCKS.map(({ name, title, caption }) => (
        <div key={name} className="min-w-0">
          <h3 className="text-lg mt-4">{title}</h3>
          <ChartBlock chart={charts[name]} subject={subject} caption={caption} rowHead={title} />
        </div>
      ))}
    </div>
    <CountedNote day={day} withoutText={0} isSample={isSample} className="mt-2" />
  </section>
);
