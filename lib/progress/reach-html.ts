import { escapeText } from '../jobs/html/escape-text.ts';
import { FEWEST_TO_SAY, shareText, tooFewText } from '../jobs/wording/named-text.ts';
import { overlapText } from '../jobs/wording/overlap-text.ts';
import { plural } from '../jobs/wording/plural.ts';
import { type NearRole, type NextSkill, type Reach, type ReachData, reachOf, skillsDone } from './reach.ts';

/**
 * Reach as HTML. Of texts and not of components, because the page of progress fills it in again in the browser, where
 * ticks are that no server knows: so there is one renderer.
 */

// Addresses are made of slugs, which need no escaping.
type IsDone = (number: number) => boolean;

const openings = (count: number, isSample: boolean): string =>
  plural(count, isSample ? 'sample opening' : 'opening');
const nameOf = ({ skills }: ReachData, skill: number): string => escapeText(skills[skill]?.[1] ?? '');

/** In how many openings the ticked topics cover every named skill, and which skills would add most. */
export const reachHtml = (data: ReachData, isDone: IsDone): string => {
  const { of, nameless, isSample, sets, topics } = data;
  if (of < FEWEST_TO_SAY) return `<p>${capital(tooFewText(of, isSample))}.</p>`;
  const all = openings(of, isSample);
  if (!topics.some(({ number }) => isDone(number)))
    return `<p>Tick a topic, and here stands in how many of ${all} the ticked topics cover every named skill.</p>`;
  if (sets === null)
    return '<p>There are too many openings to count them on this device: copy the address of your progress and open it, and the site counts them for the ticks in it.</p>';
  const { covered, next, isStuck, missing } = reachOf(
    { skills: data.skills, sets },
    skillsDone(data, isDone),
  );
  const [best] = next;
  return [
    `<p><strong>The ticked topics cover every named skill in ${countOf(covered, all)} (${shareText(covered, of)})`,
    best ? `; next best: ${nameOf(data, best.skill)} (+${best.gain.toLocaleString('en')})` : '',
    '.</strong>',
    covered + nameless === of ? ' Nothing that is named is missing.' : '',
    nameless > 0
      ? ` ${nameless.toLocaleString('en')} of ${of === 1 ? 'it' : `the ${of.toLocaleString('en')}`} ${nameless === 1 ? 'names' : 'name'} no skill that is counted here: nothing covers ${nameless === 1 ? 'it' : 'those'}.`
      : '',
    '</p>',
    bar(covered, 0, of),
    best
      ? `<p>What would add most, each after the ones before it:</p><ol>${next.map((one) => step(data, one)).join('')}</ol>`
      : '',
    isStuck
      ? `<p>No single ${best ? 'skill beyond those' : 'further skill'} completes another opening.</p>`
      : '',
    missing.length > 0
      ? `<p>Missing most often in the ${(of - nameless - covered).toLocaleString('en')} that name something else: ${missing.map((one) => lacking(data, one)).join(', ')}.</p>`
      : '',
  ].join('');
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const countOf = (count: number, all: string): string => `${count.toLocaleString('en')} of ${all}`;

/** The first topic of the guide that teaches a skill; empty where none does. */
const topicLink = ({ topics }: ReachData, skill: number): string => {
  const topic = topics.find(({ skills }) => skills.includes(skill));
  return topic ? `<a href="${topic.href}">${escapeText(topic.title)}</a>` : '';
};

/** "Docker in 142 (taught in Learn About Deployment)". */
const lacking = (data: ReachData, { skill, jobs }: Reach['missing'][number]): string => {
  const link = topicLink(data, skill);
  return `${nameOf(data, skill)} in ${jobs.toLocaleString('en')} (${link ? `taught in ${link}` : 'this guide does not teach it'})`;
};

const step = (data: ReachData, { skill, gain, covered }: NextSkill): string => {
  const { of } = data;
  const link = topicLink(data, skill);
  const where = link ? `Taught in ${link}.` : 'This guide does not teach it.';
  return `<li><strong>${nameOf(data, skill)}</strong>: +${gain.toLocaleString('en')}, then ${countOf(covered, of.toLocaleString('en'))} (${shareText(covered, of)}). ${where}${bar(covered - gain, gain, of)}</li>`;
};

/** Filled: covered before; outlined: what comes to it. The words beside it say the same. */
const bar = (covered: number, gain: number, of: number): string => {
  const percent = (part: number): string => `${((100 * part) / of).toFixed(2)}%`;
  const more = `<rect class="next" x="${percent(covered)}" y="1" width="${percent(gain)}" height="8"/>`;
  return `<svg class="reach-bar" width="100%" height="10" aria-hidden="true"><rect class="all" width="100%" height="10"/><rect class="has" width="${percent(covered)}" height="10"/>${gain > 0 ? more : ''}</svg>`;
};

/** How many of the common skills of the guide's own role and of the nearest ones the ticked topics teach. */
export const nearRolesHtml = (data: ReachData, isDone: IsDone): string => {
  const { near, topics, isSample } = data;
  if (!topics.some(({ number }) => isDone(number)))
    return '<p>Tick a topic, and here stands how many of the common skills of this role and of its neighbours the ticked topics teach.</p>';
  const have = skillsDone(data, isDone);
  const link = ({ name, href }: NearRole): string => `<a href="${href}">${escapeText(name)}</a>`;
  const row = (role: NearRole, common: readonly number[]): string => {
    if (common.length === 0) return `<li>nothing of ${link(role)}, in whose openings no skill is common</li>`;
    const has = common.filter((skill) => have.has(skill)).length;
    const words = overlapText({ has, common: common.length }, link(role), isSample);
    return `<li><strong>${words}</strong>, counted over the ${countOf(role.of, openings(role.total, isSample))} with a description</li>`;
  };
  const rows = near.flatMap((role) => (role.common ? row(role, role.common) : []));
  const tooFew = near.filter(({ common }) => common === null).map((role) => `${link(role)} (${role.of})`);
  return [
    rows.length ? `<p>With the ticked topics you already have</p><ul>${rows.join('')}</ul>` : '',
    tooFew.length
      ? `<p>Too few to say, with so many ${isSample ? 'sample openings' : 'openings'} that have a description: ${tooFew.join(', ')}.</p>`
      : '',
  ].join('');
};
