import {
  listOf,
  oneOf,
  pattern,
  record,
  refuseTwins,
  slug,
  text,
  wholeNumber,
  yesOrNo,
} from './vocabulary-fields.ts';

/** The levels as the roles vocabulary names them, finer than those of an address. */
export const TITLE_LEVELS = [
  'intern',
  'entry',
  'mid',
  'senior',
  'lead',
  'staff',
  'principal',
  'manager',
  'director',
] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

const levelOfTitle = record({
  level: oneOf(TITLE_LEVELS),
  rank: wholeNumber,
  name: text,
  patterns: listOf(pattern),
  /** Phrases that hold the level's word and mean something else. */
  not: listOf(pattern),
});

const seniority = record({
  default: text,
  rule: text,
  levels: listOf(levelOfTitle),
  years_hint: listOf(record({ level: oneOf(TITLE_LEVELS), regex: pattern })),
}).superRefine(({ levels }, context) => {
  const names = levels.map((entry) => entry.level);
  refuseTwins('levels', 'level', names, context);
});

const role = record({
  slug,
  name: text,
  plural: text,
  /** `fallback` is the general role, given only to a title that names no special one. */
  kind: oneOf(['role', 'fallback']),
  aliases: listOf(text),
  include: listOf(pattern).min(1, { error: 'write at least one pattern' }),
  exclude: listOf(pattern),
  /** The lowest number is what a title is first of all. */
  priority: wholeNumber,
  codes: record({ soc_us: text, onet: listOf(text), esco: listOf(text), soc_uk_2020: listOf(text) }),
  launch: yesOrNo,
  note: text.optional(),
  /** On the fallback only: the roles beside which its openings are shown as a group of their own. */
  beside: listOf(slug).optional(),
});

/** How the skills of a description make a role likely. */
const description = record({
  about: text,
  /** Titles without a special role whose description is read: one of these matches and none of `not`. */
  technical: listOf(pattern).min(1, { error: 'write at least one pattern' }),
  not: listOf(pattern),
  /** Categories of skills that every job names. */
  leave_out: listOf(slug),
  /** Roles that jobs often mix, and what the mixture is called where it is a role of its own. */
  mixtures: listOf(
    record({
      roles: listOf(slug).min(2, { error: 'write the two roles that are mixed' }),
      as: slug.optional(),
    }),
  ),
});

/** The shape of content/vocabulary/roles.json, and what its parts have to agree on. */
export const rolesVocabulary = record({
  version: text,
  about: text,
  title_cleanup: listOf(pattern),
  seniority,
  description,
  roles: listOf(role),
}).superRefine(({ roles, description: { mixtures } }, context) => {
  const slugs = roles.map((entry) => entry.slug);
  refuseTwins('roles', 'slug', slugs, context);
  const special = roles.flatMap((entry) => (entry.kind === 'role' ? entry.slug : []));
  if (slugs.length - special.length !== 1) {
    const message = 'write exactly one role of kind "fallback"';
    context.addIssue({ code: 'custom', path: ['roles'], message });
  }
  for (const [i, mixture] of mixtures.entries()) {
    const strangers = [...mixture.roles, ...(mixture.as ? [mixture.as] : [])].filter(
      (name) => !special.includes(name),
    );
    if (strangers.length === 0) continue;
    const message = `write roles of this vocabulary instead of ${strangers.join(', ')}`;
    context.addIssue({ code: 'custom', path: ['description', 'mixtures', i], message });
  }
  for (const [i, { kind, beside }] of roles.entries()) {
    const say = (message: string) =>
      context.addIssue({ code: 'custom', path: ['roles', i, 'beside'], message });
    if (kind === 'fallback' && !beside) say('write the roles it stands beside, [] for none');
    if (kind === 'role' && beside) say('write it on the fallback role only');
    const strangers = beside?.filter((name) => !special.includes(name)) ?? [];
    if (strangers.length > 0) say(`write roles of this vocabulary instead of ${strangers.join(', ')}`);
  }
});
