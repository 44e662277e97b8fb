import { z } from 'zod';
import { EMPLOYMENT_TYPES, LEVELS, NOT_STATED, WORKPLACES, WORLDWIDE } from './posting.ts';
import { wordsOf } from './search/words.ts';

/**
 * The job filter, declared once: its typed form, the lenient reader of addresses and the canonical writer.
 * The form, the chips, the facets and the feeds all derive from `FILTER_GROUPS` and `JobFilter`.
 */

export const AGES = ['1d', '7d', '30d'] as const;
export const EVIDENCE = ['title', 'generic', 'description'] as const;
export const SORTS = ['newest', 'match'] as const;
/** Pages are numbered up to here; what lies beyond is past the end all the same. */
const LAST_PAGE = 1_000_000;
const LONGEST_SEARCH = 100;
/** More values of one key than a person would tick are an attack on the cache, not a search. */
export const MOST_VALUES = 20;

/** Every group of values a reader can choose from, in the order of the form and of the canonical address. */
export const FILTER_GROUPS = {
  role: { label: 'Role' },
  level: { label: 'Level', values: [...LEVELS, NOT_STATED] },
  workplace: { label: 'Workplace', values: [...WORKPLACES, NOT_STATED] },
  country: { label: 'Country' },
  skill: { label: 'Skill named' },
  company: { label: 'Company' },
  type: { label: 'Employment', values: [...EMPLOYMENT_TYPES, NOT_STATED] },
  posted: { label: 'Posted within', values: AGES },
  pay: { label: 'Pay', values: ['stated'] },
  evidence: { label: 'How the role was found', values: EVIDENCE },
} as const satisfies Record<string, { label: string; values?: readonly string[] }>;
export type FilterGroup = keyof typeof FILTER_GROUPS;
export const GROUP_NAMES = Object.keys(FILTER_GROUPS) as FilterGroup[];

/** Slugs the vocabularies know. A role or skill outside them reads as "not chosen". */
export type KnownSlugs = { roles: ReadonlySet<string>; skills: ReadonlySet<string> };

/** What an address carries: `URLSearchParams.getAll` by key, or Next's `searchParams`. */
export type RawParams = Record<string, string | string[] | undefined>;

/** The parameters of a query as `RawParams`, every value of every key. */
export const rawParams = (params: URLSearchParams): RawParams =>
  Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]));

const values = (raw: unknown): string[] =>
  (Array.isArray(raw) ? raw : [raw]).filter((value) => typeof value === 'string').slice(0, 200);
/** One known value, in whatever place it stands; of several the last declared, which for ages is the widest. */
const oneOf = <T extends string>(allowed: readonly T[]) =>
  z.preprocess((raw) => {
    const chosen = new Set(values(raw).map((value) => value.trim().toLowerCase()));
    return allowed.findLast((value) => chosen.has(value)) ?? null;
  }, z.enum(allowed).nullable());

/** Known values only, once each, in the declared order: the same choice is always the same address. */
const someOf = <T extends string>(allowed: readonly T[]) =>
  z.preprocess(
    (raw) => {
      const chosen = new Set(values(raw).map((value) => value.trim().toLowerCase()));
      return allowed.filter((value) => chosen.has(value));
    },
    z.array(z.enum(allowed)),
  );

/** Open lists: whatever `read` accepts, once each, in alphabetical order. */
const someWords = (read: (value: string) => string | null) =>
  z.preprocess((raw) => {
    const chosen = values(raw).map((value) => read(value.trim()));
    return [...new Set(chosen.filter((value) => value !== null))].sort().slice(0, MOST_VALUES);
  }, z.array(z.string()));

const SLUG = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}-]{0,79}$/u;
const slug = (value: string): string | null => {
  const lower = value.toLowerCase();
  return SLUG.test(lower) ? lower : null;
};
const knownSlug =
  (known: ReadonlySet<string>) =>
  (value: string): string | null =>
    known.has(value.toLowerCase()) ? value.toLowerCase() : null;
/** Knows the codes of ISO 3166; ZZ is its word for "unknown". */
const REGION_NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const country = (value: string): string | null => {
  const lower = value.toLowerCase();
  if (lower === WORLDWIDE || lower === NOT_STATED) return lower;
  if (lower === 'uk') return 'GB';
  const code = /^[a-z]{2}$/.test(lower) ? lower.toUpperCase() : 'ZZ';
  return code !== 'ZZ' && REGION_NAMES.of(code) !== undefined ? code : null;
};

const search = z.preprocess((raw) => {
  const text = values(raw)[0] ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const plain = text.normalize('NFKC').replace(/[\u0000-\u001f\u007f\s]+/gu, ' ');
  const words = Array.from(plain.toWellFormed().trim()).slice(0, LONGEST_SEARCH).join('').trim();
  // Signs alone find nothing, and choose nothing either.
  return wordsOf(words).length ? words : '';
}, z.string().catch(''));

const filterSchema = (known: KnownSlugs) =>
  z.object({
    q: search,
    role: someWords(knownSlug(known.roles)),
    level: someOf(FILTER_GROUPS.level.values),
    workplace: someOf(FILTER_GROUPS.workplace.values),
    country: someWords(country),
    skill: someWords(knownSlug(known.skills)),
    company: someWords(slug),
    type: someOf(FILTER_GROUPS.type.values),
    posted: oneOf(AGES),
    pay: oneOf(FILTER_GROUPS.pay.values),
    evidence: someOf(EVIDENCE),
    sort: oneOf(SORTS),
    page: z.preprocess(
      (raw) => Math.min(Number(values(raw).find((value) => /^[1-9]\d*$/.test(value)) ?? 1), LAST_PAGE),
      z.number(),
    ),
  });

export type JobFilter = z.infer<ReturnType<typeof filterSchema>>;

/** A reader of addresses for these vocabularies. Never throws: links outlive vocabularies. */
export const jobFilterReader = (known: KnownSlugs): ((params: RawParams) => JobFilter) => {
  const schema = filterSchema(known);
  return (params) => canonicalChoice(schema.parse(params));
};

/** Two spellings of one choice become one: naming a default is the same as leaving it out. */
export const canonicalChoice = (filter: JobFilter): JobFilter => ({
  ...filter,
  evidence: isDefaultEvidence(filter.evidence) ? [] : filter.evidence,
  sort: filter.sort === defaultSort(filter) || (filter.sort === 'match' && !filter.q) ? null : filter.sort,
});

const isDefaultEvidence = (chosen: readonly string[]): boolean =>
  chosen.length === 2 && chosen.includes('title') && chosen.includes('description');

/** Best match first when words are searched, else newest first. */
export const defaultSort = (filter: Pick<JobFilter, 'q'>): (typeof SORTS)[number] =>
  filter.q ? 'match' : 'newest';

/** The chosen values of one group as a list, whatever its shape. */
export const chosen = (filter: JobFilter, group: FilterGroup): readonly string[] => {
  const value = filter[group];
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
};

/** The declared values of a group; undefined where the openings themselves give the list. */
export const declaredValues = (group: FilterGroup): readonly string[] | undefined => {
  const declared: { label: string; values?: readonly string[] } = FILTER_GROUPS[group];
  return declared.values;
};
