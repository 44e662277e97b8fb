import type { JobFilter } from '../filter.ts';
import { NOT_STATED, WORLDWIDE } from '../posting.ts';
import type { Names } from './names.ts';
import { placeWords, roleWords } from './noun-words.ts';

/** How much a sentence says: values a group names before it only counts them, letters of a name. */
export type Room = { values: number; letters: number };

/** What stands before "jobs", and what stands behind. */
export type StateParts = { before: string[]; behind: string[] };

const ADJECTIVES = {
  level: {
    internship: 'intern-level',
    entry: 'entry-level',
    mid: 'mid-level',
    senior: 'senior',
    lead: 'lead',
    manager: 'manager-level',
  },
  workplace: { remote: 'remote', hybrid: 'hybrid', 'on-site': 'on-site' },
  type: {
    'full-time': 'full-time',
    'part-time': 'part-time',
    contract: 'contract',
    temporary: 'temporary',
    internship: 'internship',
  },
} satisfies Partial<Record<keyof JobFilter, Record<string, string>>>;

const UNSTATED = {
  level: 'with no level stated',
  workplace: 'with no workplace stated',
  type: 'with no employment type stated',
};
const COUNTED = { level: 'levels', workplace: 'workplaces', type: 'employment types' };
const POSTED = {
  '1d': 'posted since yesterday',
  '7d': 'posted in the last 7 days',
  '30d': 'posted in the last 30 days',
};
const GENERIC = 'titled only “software engineer” or the like';

const listed = (words: readonly string[], link: 'and' | 'or'): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${link} ${words[words.length - 1] ?? ''}`;

const clipped = (text: string, { letters }: Room): string => {
  const signs = Array.from(text.replace(/\s+/g, ' ').trim());
  return signs.length > letters ? `${signs.slice(0, letters).join('').trim()}…` : signs.join('');
};

/** The values as a list of any of them; how many there are where that is too long. */
const anyOf = (words: readonly string[], many: string, room: Room): string =>
  words.length > Math.max(1, room.values)
    ? `one of ${words.length} ${many}`
    : listed(
        words.map((word) => clipped(word, room)),
        'or',
      );

/** Several adjectives of a group would mix with those of the next: they stand behind, between commas. */
const adjectives = (filter: JobFilter, group: keyof typeof ADJECTIVES, room: Room): StateParts => {
  const words: Record<string, string> = ADJECTIVES[group];
  const stated = filter[group].flatMap((value) => words[value] ?? []);
  const unstated = stated.length < filter[group].length ? [UNSTATED[group]] : [];
  if (stated.length === 1 && !unstated.length) return { before: stated, behind: [] };
  const isCounted = stated.length > Math.max(1, room.values);
  const named = isCounted ? [`at one of ${stated.length} ${COUNTED[group]}`] : stated;
  const text = listed([...named, ...unstated], 'or');
  // Without a preposition of its own the list is set off by a comma.
  return { before: [], behind: text ? [stated.length && !isCounted ? `, ${text}` : text] : [] };
};

const countries = (filter: JobFilter, room: Room): string[] => {
  const codes = filter.country.filter((value) => value !== WORLDWIDE && value !== NOT_STATED);
  const named = codes.length ? [`to ${anyOf(codes.map(placeWords), 'countries', room)}`] : [];
  const open = [...named, ...(filter.country.includes(WORLDWIDE) ? ['worldwide'] : [])];
  return [
    ...(open.length ? [`open ${listed(open, 'or')}`] : []),
    ...(filter.country.includes(NOT_STATED) ? ['with no country stated'] : []),
  ];
};

/** Where only the general titles are asked for: they may be the role's jobs, and are none that say so. */
const isGeneralOnly = ({ evidence }: JobFilter): boolean =>
  evidence.length === 1 && evidence[0] === 'generic';

const found = (filter: JobFilter): string[] => {
  const { evidence, role } = filter;
  if (isGeneralOnly(filter)) return [GENERIC];
  const [inTitle, general, inText] = (['title', 'generic', 'description'] as const).map((way) =>
    evidence.includes(way),
  );
  const ways = [...(inTitle ? ['in the title'] : []), ...(inText ? ['likely from the text'] : [])];
  if (!ways.length) return [];
  const named = `with ${role.length ? 'the' : 'a'} role ${listed(ways, 'or')}`;
  return [general ? `${named} or ${GENERIC}` : named];
};

/** Every choice of a filter in words: adjectives before "jobs", phrases behind, in the order they are read. */
export const stateParts = (filter: JobFilter, names: Names, room: Room): StateParts => {
  const [level, workplace, type] = (['level', 'workplace', 'type'] as const).map((group) =>
    adjectives(filter, group, room),
  );
  const isCounted = filter.role.length > Math.max(1, room.values);
  const roles = anyOf(
    filter.role.map((role) => roleWords(names.role(role))),
    'roles',
    room,
  );
  const possible = roles && isGeneralOnly(filter) ? ['possible'] : [];
  const skills =
    filter.skill.length > Math.max(1, room.values)
      ? `${filter.skill.length} skills`
      : listed(
          filter.skill.map((skill) => clipped(names.skill(skill), room)),
          'and',
        );
  const groups = [level, workplace, type].filter((parts) => parts !== undefined);
  const open = countries(filter, room);
  return {
    before: [...groups.flatMap(({ before }) => before), ...possible, ...(roles && !isCounted ? [roles] : [])],
    behind: [
      ...(isCounted ? [`in ${roles}`] : []),
      ...groups.flatMap(({ behind }) => behind),
      ...(open.length ? [listed(open, 'or')] : []),
      ...(filter.company.length ? [`at ${anyOf(filter.company.map(names.company), 'companies', room)}`] : []),
      ...(skills ? [`naming ${skills}`] : []),
      ...(filter.q ? [`matching “${clipped(filter.q, room)}”`] : []),
      ...(filter.posted ? [POSTED[filter.posted]] : []),
      ...(filter.pay ? ['with pay stated'] : []),
      ...found(filter),
    ],
  };
};
