import type { RolesVocabulary, SkillsVocabulary } from '../classification/vocabulary.ts';
import { LEVELS, type Level } from '../posting.ts';

/** What the words of a labelled set mean in our vocabularies. */
export type Dictionary = {
  /** Slugs; null: no skill is called so. */
  skill(word: string): string | null;
  role(word: string): string | null;
  level(word: string): Level | null;
};

const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map([
  ['intern', 'internship'],
  ['junior', 'entry'],
  ['graduate', 'entry'],
  ['entry-level', 'entry'],
  ['middle', 'mid'],
  ['mid-level', 'mid'],
  ['intermediate', 'mid'],
  ['staff', 'lead'],
  ['principal', 'lead'],
  ['director', 'manager'],
  ['head', 'manager'],
]);

/** "Has Power_BI", "power bi" and "has_power_bi" are one word. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^has[_\s-]+/, '')
    .replace(/[^\p{L}\p{N}+#.]+/gu, '-')
    .replace(/^-|-$/g, '');

const namesOf = (entries: readonly { slug: string; names: readonly string[] }[]): Map<string, string> => {
  const names = new Map<string, string>();
  // A slug is never taken by another entry's name or term, nor a name by a term.
  for (const { slug } of entries) names.set(plain(slug), slug);
  for (const at of [0, 1]) {
    for (const { slug, names: own } of entries) {
      for (const name of at === 0 ? own.slice(0, 1) : own.slice(1)) {
        if (!names.has(plain(name))) names.set(plain(name), slug);
      }
    }
  }
  return names;
};

/** `means` are the operator's own pairs of a label's word and the slug or level it stands for; they go first. */
export const dictionaryOf = (
  { roles }: RolesVocabulary,
  { skills }: SkillsVocabulary,
  means: ReadonlyMap<string, string>,
): Dictionary => {
  const own = new Map([...means].map(([word, slug]) => [plain(word), slug]));
  const skillNames = namesOf(
    skills.map(({ slug, name, match }) => ({ slug, names: [name, ...match.ci, ...match.cs, ...match.ctx] })),
  );
  const roleNames = namesOf(roles.map(({ slug, name, aliases }) => ({ slug, names: [name, ...aliases] })));
  const look = (word: string, names: ReadonlyMap<string, string>): string | null => {
    const meant = own.get(plain(word));
    return names.get(plain(meant ?? word)) ?? null;
  };
  return {
    skill: (word) => look(word, skillNames),
    role: (word) => look(word, roleNames),
    level(word) {
      const said = plain(own.get(plain(word)) ?? word);
      return LEVELS.find((level) => level === said) ?? LEVEL_WORDS.get(said) ?? null;
    },
  };
};
