import rolesJson from '../../content/vocabulary/roles.json' with { type: 'json' };
import skillsJson from '../../content/vocabulary/skills.json' with { type: 'json' };
import {
  checkVocabularies,
  parseRolesVocabulary,
  parseSkillsVocabulary,
  searchNames,
} from '../jobs/classification/vocabulary.ts';

/** The project's own words for roles and skills, checked once when this module is first read. */
export const rolesVocabulary = parseRolesVocabulary(rolesJson);
export const skillsVocabulary = parseSkillsVocabulary(skillsJson);
checkVocabularies(rolesVocabulary, skillsVocabulary);

/** The same as their files have them, whole: for whoever checks our figures. */
export const vocabularyFiles = { roles: rolesJson, skills: skillsJson };

const general = rolesVocabulary.roles.find((role) => role.kind === 'fallback');

/** What the market has to be told of the vocabularies. */
export const marketWords = {
  roles: rolesVocabulary.roles.map(({ slug }) => slug),
  generic: { role: general?.slug ?? '', beside: general?.beside ?? [] },
  skillNames: searchNames(skillsVocabulary),
};

/** Slugs that addresses may name. */
export const knownSlugs = {
  roles: new Set(marketWords.roles),
  skills: new Set(marketWords.skillNames.keys()),
};
