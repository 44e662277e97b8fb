import { commonSkills, type Overlap, overlapWith } from '../overlap.ts';
import type { Demand, Naming } from '../search/demand.ts';

/** The two roles of a comparison. */
export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];

/** A skill that is common in one of two roles or in both, with how many openings of each name it. */
export type ComparedSkill = { skill: string; commonIn: 'both' | Side } & Record<Side, Naming>;

export type Comparison = {
  /** Skills common in both, then those of `a` alone, then those of `b`; each by the sum of its shares in both, the largest first. */
  skills: ComparedSkill[];
  /** Of the common skills of a role those that are common in the other as well. */
  overlap: Record<Side, Overlap>;
};

const ORDER = ['both', 'a', 'b'] as const;

/** Two roles by what their openings name; null where those of either are too few to say. */
export const comparisonOf = (a: Demand, b: Demand): Comparison | null => {
  const [ofA, ofB] = [slugsOf(commonSkills(a)), slugsOf(commonSkills(b))];
  const [inA, inB] = [ofB && overlapWith(ofB, a), ofA && overlapWith(ofA, b)];
  if (!ofA || !ofB || !inA || !inB) return null;
  const skills = [...ofA.union(ofB)].map((skill): ComparedSkill => {
    const alone = ofA.has(skill) ? 'a' : 'b';
    return {
      skill,
      commonIn: ofA.has(skill) && ofB.has(skill) ? 'both' : alone,
      a: a.namingOf(skill),
      b: b.namingOf(skill),
    };
  });
  const nearness = (one: ComparedSkill): number => one.a.jobs / one.a.of + one.b.jobs / one.b.of;
  return {
    skills: skills.sort(
      (one, other) =>
        ORDER.indexOf(one.commonIn) - ORDER.indexOf(other.commonIn) ||
        nearness(other) - nearness(one) ||
        (one.skill < other.skill ? -1 : 1),
    ),
    overlap: { a: inA, b: inB },
  };
};

const slugsOf = (skills: ReturnType<typeof commonSkills>): Set<string> | null =>
  skills && new Set(skills.map(({ skill }) => skill));
