import {
  AGES,
  canonicalChoice,
  chosen,
  type FilterGroup,
  GROUP_NAMES,
  type JobFilter,
  MOST_VALUES,
} from '../filter.ts';
import { withChosen } from '../filter-address.ts';
import { LEVELS, NOT_STATED, WORLDWIDE } from '../posting.ts';
import { wordsOf } from './words.ts';

export type NearGroup = FilterGroup | 'q';

/** One step away from a filter, as data: what a reader is told of it is worded where it is shown. */
export type NearChange =
  /** No longer chosen: all of a group, or one of several, or all of them but one. Of `q` the values are its words. */
  | { kind: 'drop'; group: NearGroup; values: readonly string[]; isWhole: boolean }
  /** Chosen as well, in a group of which any value will do. */
  | { kind: 'add'; group: FilterGroup; value: string }
  /** Posted within a longer time. */
  | { kind: 'widen'; group: 'posted'; value: (typeof AGES)[number] };

/**
 * How much of what was meant is lost with a whole group: least when it only said how new or how well described a
 * job is, most with the words a reader wrote and with the role.
 */
const LOSS: Record<NearGroup, number> = {
  pay: 1,
  posted: 2,
  evidence: 3,
  type: 5,
  company: 5,
  country: 5,
  level: 5,
  workplace: 5,
  skill: 6,
  q: 8,
  role: 9,
};
/** The same with a smaller change of a group: wider at the edge, a value beside it, one of several let go. */
const LOSS_AT_EDGE = 1;
const LOSS_BESIDE = 3;
const LOSS_OF_ONE = 4;
const LOSS_OF_ALL_BUT_ONE = 5;

/** What a reader who chose a value would look at next: a day at home is better than none. */
const WORKPLACE_BESIDE: Record<string, string> = { remote: 'hybrid', hybrid: 'remote', 'on-site': 'hybrid' };
/** The level above is within reach; from lead on the next is another job. */
const LADDER: readonly string[] = LEVELS.slice(0, LEVELS.indexOf('lead'));

export const lossOf = (change: NearChange): number => {
  if (change.kind === 'drop') {
    if (change.isWhole) return LOSS[change.group];
    return change.values.length === 1 ? LOSS_OF_ONE : LOSS_OF_ALL_BUT_ONE;
  }
  return change.kind === 'widen' || change.value === WORLDWIDE ? LOSS_AT_EDGE : LOSS_BESIDE;
};

const wordsSearched = (filter: JobFilter): string[] => [...new Set(filter.q.split(' ').filter(Boolean))];

/** For each group with a choice, but those to keep, the change that lets all of it go; the least lost first. */
export const wholeDrops = (filter: JobFilter, keep: readonly FilterGroup[]): NearChange[] =>
  (['q', ...GROUP_NAMES] as const)
    .flatMap((group): NearChange[] => {
      const values = group === 'q' ? wordsSearched(filter) : chosen(filter, group);
      if (!values.length || (group !== 'q' && keep.includes(group))) return [];
      return [{ kind: 'drop', group, values, isWhole: true }];
    })
    .sort((a, b) => lossOf(a) - lossOf(b));

/**
 * The smaller changes of a group, the least lost first: each finds no more than letting the whole group go does.
 * Some of several values are let go only where all of them must be met; where any will do, fewer find less.
 */
export const smallerChanges = (filter: JobFilter, group: NearGroup): NearChange[] => {
  const values = group === 'q' ? wordsSearched(filter) : chosen(filter, group);
  const drop = (dropped: readonly string[]): NearChange => ({
    kind: 'drop',
    group,
    values: dropped,
    isWhole: false,
  });
  const each = (): NearChange[] => (values.length < 2 ? [] : values.map((value) => drop([value])));
  const allButOne = (): NearChange[] =>
    values.length < 3 ? [] : values.map((kept) => drop(values.filter((value) => value !== kept)));
  const added = (...more: (string | undefined)[]): NearChange[] =>
    group === 'q' || values.length >= MOST_VALUES
      ? []
      : more.flatMap((value) =>
          value === undefined || values.includes(value) ? [] : [{ kind: 'add', group, value }],
        );
  switch (group) {
    case 'q':
      // Signs alone are no search: what is left must hold a word.
      return [...each(), ...allButOne()].filter((change) => wordsOf(applied(filter, [change]).q).length > 0);
    case 'skill':
      return [...each(), ...allButOne()];
    case 'role':
      // The general group leaves out what the text makes likely for a chosen role: with fewer roles it is larger.
      return filter.evidence.includes('generic') ? each() : [];
    case 'posted':
      return AGES.filter((age) => filter.posted && AGES.indexOf(age) > AGES.indexOf(filter.posted)).map(
        (value) => ({ kind: 'widen', group, value }),
      );
    case 'country':
      return added(values.includes(WORLDWIDE) ? undefined : WORLDWIDE, NOT_STATED);
    case 'workplace':
      return added(...values.map((value) => WORKPLACE_BESIDE[value]).slice(0, 1), NOT_STATED);
    case 'level': {
      const highest = LADDER.findLastIndex((level) => values.includes(level));
      return added(highest < 0 ? undefined : LEVELS[highest + 1], NOT_STATED);
    }
    case 'type':
      return added(NOT_STATED);
    default:
      return [];
  }
};

const changed = (filter: JobFilter, change: NearChange): JobFilter => {
  if (change.kind === 'widen') return withChosen(filter, change.group, [change.value]);
  if (change.kind === 'add')
    return withChosen(filter, change.group, [...chosen(filter, change.group), change.value]);
  const { group, values } = change;
  if (group !== 'q')
    return withChosen(
      filter,
      group,
      chosen(filter, group).filter((value) => !values.includes(value)),
    );
  const words = filter.q.split(' ').filter((word) => !values.includes(word));
  return { ...filter, q: words.join(' ').trim() };
};

/** The filter after these changes, on its first page and spelled as its address reads. */
export const applied = (filter: JobFilter, changes: readonly NearChange[]): JobFilter =>
  canonicalChoice({ ...changes.reduce(changed, filter), page: 1 });

/** Whether `smaller` finds only jobs that `larger` finds too, being the lesser change of the same group. */
export const isWithin = (smaller: NearChange, larger: NearChange): boolean => {
  if (smaller.group !== larger.group) return false;
  if (larger.kind === 'drop') {
    if (smaller.kind !== 'drop') return larger.isWhole;
    return (
      smaller.values.length < larger.values.length &&
      smaller.values.every((value) => larger.values.includes(value))
    );
  }
  return (
    smaller.kind === 'widen' &&
    larger.kind === 'widen' &&
    AGES.indexOf(smaller.value) < AGES.indexOf(larger.value)
  );
};
