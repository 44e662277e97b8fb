import { z } from 'zod';
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
import { vocabularyError } from './vocabulary-problems.ts';

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

const rolesVocabulary = record({
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

const skill = record({
  name: text,
  slug,
  category: text,
  core_roles: listOf(slug),
  other_roles: listOf(slug),
  match: record({
    ci: listOf(text),
    cs: listOf(text),
    ctx: listOf(text),
    veto: listOf(pattern),
    veto_near: listOf(pattern),
  }).refine(({ ci, cs, ctx }) => ci.length + cs.length + ctx.length > 0, {
    error: 'write at least one term in ci, cs or ctx',
  }),
  note: text.optional(),
});

const skillsVocabulary = record({
  version: text,
  about: text,
  matching: z.record(z.string(), text, { error: 'write an object of texts' }),
  role_fields: text,
  categories: listOf(slug),
  skills: listOf(skill),
}).superRefine(({ skills, categories }, context) => {
  const slugs = skills.map((entry) => entry.slug);
  refuseTwins('skills', 'slug', slugs, context);
  const message = `write one of ${categories.join(', ')}, or add it to "categories"`;
  for (const [i, { category }] of skills.entries()) {
    if (!categories.includes(category)) {
      context.addIssue({ code: 'custom', path: ['skills', i, 'category'], message });
    }
  }
});

export type RolesVocabulary = z.infer<typeof rolesVocabulary>;
export type SkillsVocabulary = z.infer<typeof skillsVocabulary>;

const parse = <Schema extends z.ZodType>(name: string, schema: Schema, json: unknown): z.infer<Schema> => {
  const answer = schema.safeParse(json);
  if (!answer.success) throw vocabularyError(name, json, answer.error.issues);
  return answer.data;
};

/** The roles vocabulary from parsed JSON. Throws one Error with a sentence for every wrong entry and field. */
export const parseRolesVocabulary = (json: unknown): RolesVocabulary => parse('roles', rolesVocabulary, json);

/** The skills vocabulary from parsed JSON. Throws one Error with a sentence for every wrong entry and field. */
export const parseSkillsVocabulary = (json: unknown): SkillsVocabulary =>
  parse('skills', skillsVocabulary, json);

/** Throws one Error with a sentence for every role that a skill names and the roles vocabulary does not have. */
export const checkVocabularies = ({ roles }: RolesVocabulary, { skills }: SkillsVocabulary): void => {
  const known = roles.map((entry) => entry.slug);
  const problems = skills.flatMap((entry) =>
    (['core_roles', 'other_roles'] as const).flatMap((field) =>
      entry[field].flatMap((name) =>
        known.includes(name)
          ? []
          : `In the skills vocabulary, skill "${entry.slug}": field "${field}" names the role "${name}", which the ` +
            `roles vocabulary does not have; write one of ${known.join(', ')}.`,
      ),
    ),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
};
