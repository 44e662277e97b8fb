import { Day } from '@/components/ui/day.tsx';
import { routes } from '@/lib/routes.ts';
import { afterDay, beforeDay, HOW_COUNTED } from './counted-words.ts';

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
    {beforeDay(isSample)}
    <Day iso={day} />
    {afterDay(withoutText)}
    <a href={routes.method()}>{HOW_COUNTED}</a>
  </p>
);
