import { valueWord } from '../wording/value-words.ts';
import type { ChartName } from './charts.ts';

/** The rows about experience, short enough for a phone: what a title says, and what a text says. */
const EXPERIENCE: Record<string, { name: string; of: string }> = {
  entryTitles: { name: 'Title says entry level', of: 'of all' },
  internships: { name: 'Title says internship', of: 'of all' },
  asksNone: { name: 'Text asks for no experience', of: 'of those with a description' },
  asksYears: { name: 'Text asks for years', of: 'of those with a description' },
  doesNotSay: { name: 'Text does not say', of: 'of those with a description' },
  entryAskingYears: {
    name: 'Entry title, text asks 2+ years',
    of: 'of entry-level titles with a description',
  },
};

/** What a row of the chart about experience is of, where rows of one chart differ; null for every other chart. */
export const ofWhat = (chart: ChartName, value: string): string | null =>
  chart === 'experience' ? (EXPERIENCE[value]?.of ?? null) : null;

/** What a row of a chart is called. */
export const chartValueName = (
  chart: ChartName,
  value: string,
  { skill }: { skill: (slug: string) => string },
): string => {
  switch (chart) {
    case 'skills':
    case 'employers':
      return skill(value);
    case 'experience':
      return EXPERIENCE[value]?.name ?? value;
    case 'pay':
      return value === 'stated' ? valueWord('pay', value) : valueWord('level', value);
    default:
      return valueWord(chart, value);
  }
};
