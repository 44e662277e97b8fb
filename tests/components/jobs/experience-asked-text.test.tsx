import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ExperienceAskedText } from '../../../components/jobs/experience-asked-text.tsx';
import type { ExperienceAsked } from '../../../lib/jobs/posting.ts';

const words = (asked: ExperienceAsked[], hasText = true): string =>
  renderToStaticMarkup(<ExperienceAskedText asked={asked} hasText={hasText} language="en" />).replace(
    /<[^>]+>/g,
    '|',
  );

describe('the experience that a text asks for', () => {
  it('is told in its own words', () => {
    expect(
      words([
        { kind: 'years', min: 3, max: null, quote: '3+ years of Go' },
        { kind: 'years', min: 1, max: 2, quote: '1 to 2 years of <SQL>' },
      ]),
    ).toBe('|The text asks: |3+ years of Go||||1 to 2 years of &lt;SQL&gt;||');
  });

  it('is told apart when none is asked, when the text is silent, and when there is no text', () => {
    expect(words([{ kind: 'none', quote: 'No experience necessary' }])).toBe(
      '|Asks for no experience: |No experience necessary||',
    );
    expect(words([])).toBe('The description does not say');
    expect(words([], false)).toBe('No description to read it from');
  });
});
