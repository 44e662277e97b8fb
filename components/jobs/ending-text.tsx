import { Day } from '@/components/ui/day.tsx';
import type { Ending } from '@/lib/jobs/job.ts';
import { endingWords } from '@/lib/jobs/wording/ending-words.ts';

type Props = { ending: Ending; strong?: boolean };

/** How a job ended, and on which day where that is known. */
export const EndingText = ({ ending, strong = false }: Props) => (
  <>
    {strong ? <strong>{endingWords[ending.how].what}</strong> : endingWords[ending.how].what}
    {ending.at && (
      <>
        : {endingWords[ending.how].when} <Day iso={ending.at} />
      </>
    )}
  </>
);
