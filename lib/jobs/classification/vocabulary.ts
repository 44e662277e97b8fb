import { z } from 'zod';
import { listOf, pattern, record, refuseTwins, searchWord, slug, text } from './vocabulary-fields.ts';
import { vocabularyError } from './vocabulary-problems.ts';
import { rolesVocabulary } from './vocabulary-roles.ts';

const skill = record({
  name: text,
  slug,
  category: text,
  core_roles: listOf(slug),
  other_roles: listOf(slug),
  /** Other names of the very same thing, each one word, by which readers search for it: "k8s". */
  also: listOf(searchWord).optional(),
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
  const others = skills.flatMap(({ also = [] }, skill) => also.map((word, at) => ({ word, skill, at })));
  for (const { word, skill, at } of others) {
    const owner = skills.find(
      (entry, i) =>
        i !== skill && [entry.name, ...(entry.also ?? [])].some((name) => name.toLowerCase() === word),
    );
    if (!owner) continue;
    const message = `leave it out, it is a name of "${owner.slug}"`;
    context.addIssue({ code: 'custom', path: ['skills', skill, 'also', at], message });
  }
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

/** What each skill is searched by, by its slug: its name and, behind it, the other words for the same thing. */
export const searchNames = ({ skills }: SkillsVocabulary): Map<string, string> =>
  new Map(skills.map(({ slug, name, also = [] }) => [slug, [name, ...also].join(' ')]));
