import { FILTER_GROUPS, type FilterGroup } from '@/lib/jobs/filter.ts';
import type { NearSearch } from '@/lib/jobs/search/nearest.ts';
import { choiceLabel, type Names } from '@/lib/jobs/wording/names.ts';

type Change = NearSearch['changes'][number];
type Said = { names: Names; hasRole: boolean };

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

const changeText = (change: Change, { names, hasRole }: Said): string => {
  if (change.kind === 'widen') return `posted within ${choiceLabel('posted', change.value, names)}`;
  if (change.kind === 'add') return `with ${quoted(change.group, change.value, names)} as well`;
  const { group, values } = change;
  const [value] = values;
  if (group === 'q') return `without “${values.join(' ')}”`;
  if (group === 'evidence')
    return hasRole ? 'with the role in the title or likely from the text' : 'whether a role was found or not';
  const isOne = value !== undefined && values.length === 1 && group !== 'posted' && group !== 'pay';
  return isOne ? `without ${quoted(group, value, names)}` : ANY[group];
};

/** What is different about a near search, in words: "Without “Remote”, posted within 30 days". */
export const nearText = ({ changes, filter }: NearSearch, names: Names): string => {
  const hasRole = filter.role.length > 0;
  const text = changes.map((change) => changeText(change, { names, hasRole })).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
