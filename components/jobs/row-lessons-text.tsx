import { plural } from '@/lib/jobs/wording/plural.ts';

/** What a job names, told by a guide: where it is taught, and what the guide does not cover. */
export type RowLessons = {
  /** Skills that the job names. */
  named: number;
  /** The steps that teach them, in the guide's order. */
  steps: readonly { number: number; href: string }[];
  /** The names of those that the guide does not teach. */
  untaught: readonly string[];
};

/** Skills outside the guide that a row names before it only counts them. */
const MOST_UNTAUGHT = 3;

/** "Names 8 skills: 6 taught in step 1 and step 2; not in the guide: Kafka, Terraform". */
export const RowLessonsText = ({ named, steps, untaught }: RowLessons) => {
  if (named === 0) return 'Names no skill of our vocabulary';
  const beyond = untaught.length - MOST_UNTAUGHT;
  const names = untaught.slice(0, MOST_UNTAUGHT).join(', ') + (beyond > 0 ? ` and ${beyond} more` : '');
  return (
    <>
      {`Names ${plural(named, 'skill')}${taughtText(named, untaught.length)}`}
      {steps.map(({ number, href }, at) => (
        <span key={number}>
          {at > 0 && (at === steps.length - 1 ? ' and ' : ', ')}
          <a href={href}>{`step ${number}`}</a>
        </span>
      ))}
      {untaught.length > 0 && `; not in the guide: ${names}`}
    </>
  );
};

const taughtText = (named: number, untaught: number): string => {
  if (untaught === named) return '';
  if (untaught > 0) return `: ${named - untaught} taught in `;
  return named === 1 ? ', taught in ' : ', all taught in ';
};
