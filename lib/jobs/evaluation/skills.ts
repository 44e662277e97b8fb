import { normaliseText } from '../classification/normalise-text.ts';
import { createSkillMatcher } from '../classification/skills.ts';
import type { SkillsVocabulary } from '../classification/vocabulary.ts';
import type { LabelledRow } from './rows.ts';
import { count, entry, noScore, type Score } from './score.ts';

export type SkillScore = Score & {
  slug: string;
  /** Of the missed, rows whose text holds none of the skill's words in any spelling: nobody could read it there. */
  unnamed: number;
};

/** A row whose label and reading differ; `around` is the text about the places where the skill was read. */
export type Disagreement = { id: string; slug: string; said: boolean; unnamed: boolean; around: string[] };

export type SkillMeasure = {
  add(row: LabelledRow): void;
  /** The most frequent first. */
  scores(): SkillScore[];
  disagreements(): Disagreement[];
};

/** In UTF-16 units. */
const AROUND = 60;
const MOST_PLACES = 3;

/** Letters and figures alone: "Power-BI" and "power bi" are alike. */
const loose = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');

/** Counts which skills texts name against their labels. Rows without a text are left out. */
export const skillMeasure = (vocabulary: SkillsVocabulary): SkillMeasure => {
  const find = createSkillMatcher(vocabulary);
  const spellings = new Map(
    vocabulary.skills.map(({ slug, match }) => [
      slug,
      // A single letter is in every text.
      [...match.ci, ...match.cs, ...match.ctx].map(loose).filter((term) => term.length > 1),
    ]),
  );
  const scores = new Map<string, SkillScore>();
  const disagreements: Disagreement[] = [];
  return {
    add(row) {
      if (row.text === null || row.skills.size === 0) return;
      const text = normaliseText(`${row.title}\n${row.text}`);
      const letters = loose(text);
      const places = new Map(find(text).map(({ slug, at }) => [slug, at]));
      for (const [slug, label] of row.skills) {
        const score = entry(scores, slug, () => ({ slug, unnamed: 0, ...noScore() }));
        const at = places.get(slug);
        const said = at !== undefined;
        count(score, label, said);
        if (label === said) continue;
        const unnamed = !said && !spellings.get(slug)?.some((term) => letters.includes(term));
        if (unnamed) score.unnamed += 1;
        const around = (at ?? [])
          .slice(0, MOST_PLACES)
          .map((from) => text.slice(Math.max(0, from - AROUND), from + AROUND));
        disagreements.push({ id: row.id, slug, said, unnamed, around });
      }
    },
    scores: () =>
      [...scores.values()].sort((a, b) => b.positives - a.positives || (a.slug < b.slug ? -1 : 1)),
    disagreements: () => disagreements,
  };
};
