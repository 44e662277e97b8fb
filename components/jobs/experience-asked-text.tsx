import type { ExperienceAsked } from '@/lib/jobs/posting.ts';

type Props = {
  asked: readonly ExperienceAsked[];
  hasText: boolean;
  /** BCP 47, of the posting's own words. */
  language: string | null;
};

/** What the text asks for, in its own words; "asks for none" and "does not say" are different answers. */
export const ExperienceAskedText = ({ asked, hasText, language }: Props) => {
  if (!hasText) return 'No description to read it from';
  if (asked.length === 0) return 'The description does not say';
  return asked.map(({ kind, quote }, at) => (
    <span key={quote} className="block">
      {kind === 'none' ? 'Asks for no experience: ' : at === 0 && 'The text asks: '}
      <q {...(language ? { lang: language } : {})}>{quote}</q>
    </span>
  ));
};
