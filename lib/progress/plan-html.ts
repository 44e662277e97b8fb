import { rangeText } from '../content/guide.ts';
import { dayText } from '../day.ts';
import { escapeText } from '../jobs/html/escape-text.ts';
import type { Plan, PlannedStep, Span } from './plan.ts';
import { planPicture } from './plan-picture.ts';

/**
 * A plan as HTML: its sum, its picture, its table. Of texts and not of components, because the page of progress fills
 * it in again in the browser, where ticks are that no server knows: so there is one renderer.
 */
export const planHtml = (plan: Plan): string =>
  plan.end
    ? `<p>${sumText(plan)}</p>` +
      `<figure>${planPicture(plan)}<figcaption>Filled: at the least hours of each topic. Outlined: at the most.</figcaption></figure>` +
      `<table class="plan-table"><caption class="sr-only">The plan by steps</caption><thead><tr>${['Step', 'Hours left', 'Begins', 'Ends'].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>` +
      `<tbody>${plan.steps.map(row).join('')}</tbody></table>`
    : '<p>Every topic is ticked: nothing is left to plan.</p>';

/** "720–1,360 hours left, at 8 hours a week from 1 December 2026: 90–170 weeks. …" */
const sumText = ({ hundredths, from, hours, weeks, end }: Plan): string =>
  `<strong>${rangeText(hours)} ${hours.max === 1 ? 'hour' : 'hours'} left, at ${hundredths / 100} ${hundredths === 100 ? 'hour' : 'hours'} a week from ${time(from, 'long')}: ${rangeText(weeks)} ${weeks.max === 1 ? 'week' : 'weeks'}.</strong>` +
  (end ? ` Done ${spanHtml(end, 'long')}.` : '');

const row = ({ number, title, hours, dates }: PlannedStep): string =>
  `<tr><th scope="row">${number}. ${escapeText(title)}</th>${
    dates
      ? `<td>${rangeText(hours)}</td><td>${spanHtml(dates.start)}</td><td>${spanHtml(dates.end)}</td>`
      : '<td>0</td><td colspan="2">All ticked</td>'
  }</tr>`;

const spanHtml = ({ earliest, latest }: Span, month: 'long' | 'short' = 'short'): string => {
  if (earliest === latest) return `${month === 'long' ? 'on ' : ''}${time(earliest, month)}`;
  return month === 'long'
    ? `between ${time(earliest, month)} and ${time(latest, month)}`
    : `${time(earliest, month)} to ${time(latest, month)}`;
};

const time = (day: string, month: 'long' | 'short'): string =>
  `<time datetime="${day}">${dayText(day, month)}</time>`;
