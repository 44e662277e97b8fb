import { AGES, type JobFilter, jobFilterReader, type RawParams } from '../../lib/jobs/filter.ts';
import { filterQuery } from '../../lib/jobs/filter-address.ts';
import { EMPLOYMENT_TYPES, LEVELS, NOT_STATED, WORKPLACES } from '../../lib/jobs/posting.ts';
import { diceOf } from '../../lib/jobs/sample/dice.ts';
import type { Openings } from './openings.ts';

/** How often a state chooses in a group. A role mostly, since most readers come from a guide. */
const SHARES = {
  role: 0.6,
  level: 0.4,
  workplace: 0.35,
  country: 0.2,
  skill: 0.25,
  company: 0.05,
  type: 0.15,
  posted: 0.2,
  pay: 0.15,
  q: 0.15,
};

/** Different filter states, each with at least one choice beside a role; some with two values of a group. */
export const randomStates = (openings: Openings, n: number, count: number, seed: number): JobFilter[] => {
  const dice = diceOf(`states ${seed}`);
  const read = jobFilterReader(openings.known);
  const values: Record<keyof typeof SHARES, readonly string[]> = {
    role: openings.vocabulary.roles,
    level: [...LEVELS, NOT_STATED],
    workplace: [...WORKPLACES, NOT_STATED],
    country: openings.countries,
    skill: [...openings.known.skills].slice(0, 40),
    company: openings.companies(n).slice(0, 40),
    type: EMPLOYMENT_TYPES,
    posted: AGES,
    pay: ['stated'],
    q: openings.words,
  };
  const states = new Map<string, JobFilter>();
  while (states.size < count) {
    const raw: RawParams = {};
    for (const [group, list] of Object.entries(values)) {
      if (!dice.chance(SHARES[group as keyof typeof SHARES])) continue;
      raw[group] = dice.chance(0.2) && group !== 'q' ? [dice.pick(list), dice.pick(list)] : [dice.pick(list)];
    }
    // Best match first would need the score in SQL as well; the rows are the same.
    const filter = read({ ...raw, sort: raw.q ? 'newest' : [] });
    if (Object.keys(raw).some((group) => group !== 'role')) states.set(filterQuery(filter), filter);
  }
  return [...states.values()];
};
