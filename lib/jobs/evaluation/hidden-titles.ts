import { createDescriptionReader } from '../classification/description.ts';
import { normaliseText } from '../classification/normalise-text.ts';
import { createSkillMatcher } from '../classification/skills.ts';
import { createTitleClassifier } from '../classification/title.ts';
import type { RolesVocabulary, SkillsVocabulary } from '../classification/vocabulary.ts';
import type { LabelledRow } from './rows.ts';
import { entry } from './score.ts';

/** `rows` that could be read, those of which a role was said, and the right ones among them. */
export type HiddenTally = { rows: number; said: number; right: number };

export type HiddenTitles = HiddenTally & {
  /** By role: rows whose title says it, texts of which it was said. */
  byRole: ReadonlyMap<string, HiddenTally>;
  /** Titles that say only the general role, or nothing but that they are technical: the rows that this is for. */
  general: HiddenTally;
  nameless: HiddenTally;
};

const noTally = (): HiddenTally => ({ rows: 0, said: 0, right: 0 });

/**
 * Measures what descriptions alone say of the role: the title is hidden and then taken for the truth where it says a
 * role. Rows without a text are left out.
 */
export const hiddenTitles = (
  roles: RolesVocabulary,
  skills: SkillsVocabulary,
): { add(row: LabelledRow): void; result(): HiddenTitles } => {
  const readTitle = createTitleClassifier(roles);
  const find = createSkillMatcher(skills);
  const description = createDescriptionReader(roles, skills);
  const all = noTally();
  const general = noTally();
  const nameless = noTally();
  const byRole = new Map<string, HiddenTally>();
  return {
    add({ title, text }) {
      if (text === null) return;
      const reading = readTitle(title);
      const likely = description.likely(find(normaliseText(text)).map(({ slug }) => slug));
      if (reading.isGeneral || reading.roles.length === 0) {
        if (!reading.isGeneral && !description.isTechnical(reading.cleaned)) return;
        const tally = reading.isGeneral ? general : nameless;
        tally.rows += 1;
        if (likely !== null) tally.said += 1;
        return;
      }
      all.rows += 1;
      for (const role of reading.roles) entry(byRole, role, noTally).rows += 1;
      if (likely === null) return;
      for (const tally of [all, entry(byRole, likely, noTally)]) {
        tally.said += 1;
        if (reading.roles.includes(likely)) tally.right += 1;
      }
    },
    result: () => ({ ...all, byRole, general, nameless }),
  };
};
