import type { Ending } from '@/lib/jobs/job.ts';
import { EndingText } from './ending-text.tsx';

/** Searches that may do instead, with what they find. */
export type Alternative = { words: string; href: string };

/** Says of a job that it has closed and since when, and where to look instead. */
export const JobEnded = ({
  ending,
  alternatives,
}: {
  ending: Ending;
  alternatives: readonly Alternative[];
}) => (
  <div className="mt-5 bg-tint rounded-lg px-4 py-3">
    <p>
      <EndingText ending={ending} strong />.
    </p>
    <p className="mt-1">
      Open now:{' '}
      {alternatives.map(({ words, href }, at) => (
        <span key={href}>
          {at > 0 && ' · '}
          <a href={href}>{words}</a>
        </span>
      ))}
    </p>
  </div>
);
