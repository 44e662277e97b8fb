import { type RolesVocabulary, type SkillsVocabulary, searchNames } from './classification/vocabulary.ts';
import type { KnownSlugs } from './filter.ts';
import type { Vocabulary } from './search/index-data.ts';

/** What the index and the reader of filters have to be told about the vocabularies, made of them. */
export const indexVocabulary = (
  { roles }: RolesVocabulary,
  skills: SkillsVocabulary,
): { vocabulary: Vocabulary; known: KnownSlugs } => {
  const slugs = roles.map(({ slug }) => slug);
  const general = roles.find(({ kind }) => kind === 'fallback');
  const skillNames = searchNames(skills);
  return {
    vocabulary: {
      roles: slugs,
      generic: { role: general?.slug ?? '', beside: general?.beside ?? [] },
      skillNames,
    },
    known: { roles: new Set(slugs), skills: new Set(skillNames.keys()) },
  };
};
