import { FILTER_GROUPS, type FilterGroup } from '@/lib/jobs/filter.ts';
import type { NearSearch } from '@/lib/jobs/search/nearest.ts';
import { choiceLabel, type Names } from '@/lib/jobs/wording/names.ts';

type Change = NearSearch['changes'][number];

/** A whole group let go of, where naming all its values would say less than this. */
const ANY: Record<Exclude<FilterGroup, 'evidence'>, string> = {
  role: 'in any role',
  level: 'at any level',
  workplace: 'in any workplace',
  country: 'from any country',
  skill: 'without the skills',
  company: 'at any company',
  type: 'with any kind of employment',
  posted: 'posted at any time',
  pay: 'with or without pay stated',
};

const quoted = (group: FilterGroup, value: string, names: Names): string =>
  value === 'not-stated'
    ? `“${FILTER_GROUPS[group].label} not stated”`
    : `“${choiceLabel(group, value, names)}”`;

/** Of several that were dropped the reader is told what is left: of the words and the skills it is one. */
const onlyText = (group: FilterGroup | 'q', { filter }: NearSearch, names: Names): string =>
  group === 'q'
    ? `of the words only “${filter.q}”`
    : `of the skills only “${filter.skill.map(names.skill).join('”, “')}”`;

const changeText = (change: Change, search: NearSearch, names: Names): string => {
  if (change.kind === 'widen') return `posted within ${choiceLabel('posted', change.value, names)}`;
  if (change.kind === 'add') return `with ${quoted(change.group, change.value, names)} as well`;
  const { group, values } = change;
  const [value] = values;
  if (!change.isWhole && values.length > 1) return onlyText(group, search, names);
  if (group === 'q') return `without “${values.join(' ')}”`;
  if (group === 'evidence')
    return search.filter.role.length > 0
      ? 'with the role in the title or likely from the text'
      : 'whether a role was found or not';
  const isOne = value !== undefined && values.length === 1 && group !== 'posted' && group !== 'pay';
  return isOne ? `without ${quoted(group, value, names)}` : ANY[group];
};

/** What is different about a near search, in words: "Without “Remote”, posted within 30 days". */
export const nearText = (search: NearSearch, names: Names): string => {
  const text = search.changes.map((change) => changeText(change, search, names)).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
