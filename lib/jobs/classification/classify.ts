import type { Level, RoleMatch } from '../posting.ts';
import { normaliseText } from './normalise-text.ts';
import { createSkillMatcher } from './skills.ts';
import { createTitleClassifier } from './title.ts';
import { checkVocabularies, type RolesVocabulary, type SkillsVocabulary } from './vocabulary.ts';

/** What is read of a posting: its title, and its description as plain text (null when it has none). */
export type Readable = { title: string; text: string | null };

export type Classification = {
  /** What the title is first of all comes first. */
  roles: RoleMatch[];
  level: Level | null;
  /** Slugs in the vocabulary's order, each once. */
  skills: string[];
};

/**
 * Makes the classifier of postings: roles and level from the title, skills from the description and the title,
 * since "Java Developer" names Java with or without a text. Throws when the vocabularies do not fit each other;
 * the classifier itself never throws.
 */
export const createClassifier = (
  roles: RolesVocabulary,
  skills: SkillsVocabulary,
): ((posting: Readable) => Classification) => {
  checkVocabularies(roles, skills);
  const readTitle = createTitleClassifier(roles);
  const findSkills = createSkillMatcher(skills);
  return ({ title, text }) => {
    const reading = readTitle(title);
    return {
      roles: reading.roles.map((role) => ({ role, evidence: 'title' })),
      level: reading.level,
      skills: findSkills(normaliseText(text === null ? title : `${title}\n${text}`)).map(({ slug }) => slug),
    };
  };
};
