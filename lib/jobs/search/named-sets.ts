import type { Column } from './column.ts';

/**
 * The sets of skills that jobs name, each set once with how many jobs name exactly it. Skills are places in `skills`,
 * ascending. Jobs that name none are counted apart: nothing covers them, and nothing is missing.
 */
export type NamedSets = {
  skills: readonly string[];
  sets: readonly { skills: readonly number[]; jobs: number }[];
  nameless: number;
};

export const namedSets = (rows: Uint32Array, skill: Column): NamedSets => {
  const placeOf = new Map<number, number>();
  const skills: string[] = [];
  const sets = new Map<string, { skills: number[]; jobs: number }>();
  let nameless = 0;
  const place = (code: number): number => {
    const known = placeOf.get(code);
    if (known !== undefined) return known;
    placeOf.set(code, skills.length);
    return skills.push(skill.values[code] ?? '') - 1;
  };
  for (const row of rows) {
    const codes = skill.codesAt(row);
    if (codes.length === 0) {
      nameless += 1;
      continue;
    }
    const places = Array.from(codes, place).sort((a, b) => a - b);
    const name = places.join(' ');
    const set = sets.get(name) ?? { skills: places, jobs: 0 };
    set.jobs += 1;
    sets.set(name, set);
  }
  return { skills, sets: [...sets.values()], nameless };
};
