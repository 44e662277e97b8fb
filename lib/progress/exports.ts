import { rangeText } from '../content/guide.ts';
import { dayText } from '../day.ts';
import { type Outline, topicsOf } from './outline.ts';
import { totalsOf, totalsText } from './totals.ts';

/** Ticked topics by number, each with the day it was ticked on. */
export type Ticks = ReadonlyMap<number, string>;

/** The version of the file's shape, which is also that of what a device keeps. */
export const FILE_VERSION = 1;

/** What a file of progress is called, without its ending. */
export const fileName = (role: string, today: string): string => `waymark-progress-${role}-${today}`;

/** Ticks as a file that the page of progress reads again: `{ "waymark": 1, "guides": { role: { "4": day } } }`. */
export const progressJson = ({ role }: Pick<Outline, 'role'>, ticks: Ticks): string =>
  `${JSON.stringify({ waymark: FILE_VERSION, guides: { [role]: Object.fromEntries(ticks) } }, null, 2)}\n`;

/** What the day of a tick says: when it was made, by when (an address has one day for all), or nothing that is known. */
export type DayMeans = 'on' | 'by' | null;

/** Ticks as a list in Markdown, for people and their notes. `address` is where the guide stands, whole. */
export const progressMarkdown = (
  guide: Outline,
  ticks: Ticks,
  { address, today, dayMeans = 'on' }: { address: string; today: string; dayMeans?: DayMeans },
): string => {
  const isDone = (number: number): boolean => ticks.has(number);
  const steps = guide.steps.map(({ number, title, topics }) => {
    const lines = topics.map((topic) => {
      const day = ticks.get(topic.number);
      const ticked = day === undefined || dayMeans === null ? '' : `, ticked ${dayMeans} ${day}`;
      return `- [${day === undefined ? ' ' : 'x'}] [${markdownText(topic.title)}](${address}#${topic.id}) (${rangeText(topic.hours)} hours${ticked})`;
    });
    return `## Step ${number}: ${markdownText(title)}\n\n${lines.join('\n')}`;
  });
  return [
    `# Progress: ${markdownText(guide.title)}`,
    `${totalsText(totalsOf(topicsOf(guide), isDone))}, as of ${dayText(today)}. Hours are the guide authors’ own estimates.`,
    ...steps,
    `Source: ${address}\n`,
  ].join('\n\n');
};

/** Words that mean themselves in Markdown. */
const markdownText = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
