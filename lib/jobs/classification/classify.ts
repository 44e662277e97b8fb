import type { ExperienceAsked, Level, RoleMatch } from '../posting.ts';
import { createDescriptionReader } from './description.ts';
import { experienceAsked } from './experience.ts';
import { normaliseText } from './normalise-text.ts';
import { createSkillMatcher } from './skills.ts';
import { createTitleClassifier } from './title.ts';
import { checkVocabularies, type RolesVocabulary, type SkillsVocabulary } from './vocabulary.ts';

/** What is read of a posting: its title, and its description as plain text (null when it has none). */
export type Readable = { title: string; text: string | null };

export type Classification = {
  /** What the title is first of all comes first; what is only likely from the description, last. */
  roles: RoleMatch[];
  level: Level | null;
  /** What the description asks for; empty where it does not say. */
  experienceRequirements: ExperienceAsked[];
  /** Slugs in the vocabulary's order, each once. */
  skills: string[];
};

/**
 * Makes the classifier of postings: roles and level from the title, years asked from the description, skills from
 * both, since "Java Developer" names Java with or without a text. Where the title says no role, or only the general
 * one, the skills of the description may make one likely. Throws when the vocabularies do not fit each other; the
 * classifier itself never throws.
 */
export const createClassifier = (
  roles: RolesVocabulary,
  skills: SkillsVocabulary,
): ((posting: Readable) => Classification) => {
  checkVocabularies(roles, skills);
  const readTitle = createTitleClassifier(roles);
  const findSkills = createSkillMatcher(skills);
  const description = createDescriptionReader(roles, skills);
  return ({ title, text }) => {
    const reading = readTitle(title);
    const named = findSkills(normaliseText(text === null ? title : `${title}\n${text}`)).map(
      ({ slug }) => slug,
    );
    const isOpen =
      text !== null &&
      (reading.isGeneral || (reading.roles.length === 0 && description.isTechnical(reading.cleaned)));
    const likely = isOpen ? description.likely(named) : null;
    return {
      roles: [
        ...reading.roles.map((role): RoleMatch => ({ role, evidence: 'title' })),
        ...(likely === null ? [] : [{ role: likely, evidence: 'description' as const }]),
      ],
      level: reading.level,
      experienceRequirements: text === null ? [] : experienceAsked(text),
      skills: named,
    };
  };
};
