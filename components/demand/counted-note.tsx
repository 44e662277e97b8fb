import { Day } from '@/components/ui/day.tsx';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';

type Props = {
  /** ISO day or time: when the figures were counted. */
  day: string;
  /** Jobs without a description, which can name nothing and are not counted. */
  withoutText: number;
  isSample: boolean;
  className?: string;
};

/** What stands with every block of figures: the day, what is left out, what "named" means, and the way to check it. */
export const CountedNote = ({ day, withoutText, isSample, className = '' }: Props) => (
  <p className={`${className} text-sm text-muted`}>
    {isSample && 'Sample openings, invented. '}
    Counted on <Day iso={day} />
    {withoutText > 0 &&
      `; ${plural(withoutText, 'more job has', 'more jobs have')} no description and ${withoutText === 1 ? 'is' : 'are'} left out`}
    . Named, not required. <a href={routes.method()}>How it is counted</a>
  </p>
);
