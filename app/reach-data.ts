import { neighboursOf, roleName, skillName } from '@/lib/content/content.ts';
import { type Guide, skillsOf } from '@/lib/content/guide.ts';
import { market } from '@/lib/jobs/market.ts';
import { commonSkills } from '@/lib/jobs/overlap.ts';
import type { NearRole, ReachData } from '@/lib/progress/reach.ts';
import { routes } from '@/lib/routes.ts';

/** Roles beside a guide's own whose common skills are held against the ticked topics. */
const MOST_NEAR = 5;

/** What the reach of a guide's ticked topics is worked out from, on the server as in the browser. */
export const reachData = ({ role, steps }: Pick<Guide, 'role' | 'steps'>): ReachData => {
  const { demand, readFilter, isSample, version } = market();
  const { of, skills, namedSets } = demand(readFilter({ role }));
  const near = [role, ...neighboursOf(role).slice(0, MOST_NEAR)].map((other) => ({
    other,
    of: demand(readFilter({ role: other })),
  }));
  const common = near.map((one) => commonSkills(one.of)?.map(({ skill }) => skill) ?? null);
  // The most named first: short numbers for what stands most often.
  const slugs = [
    ...new Set([...skills().map(({ skill }) => skill), ...common.flatMap((list) => list ?? [])]),
  ];
  const placeOf = new Map(slugs.map((slug, place) => [slug, place]));
  const placesOf = (list: readonly string[]): number[] => list.flatMap((slug) => placeOf.get(slug) ?? []);
  const named = namedSets();
  return {
    counted: version,
    isSample,
    of,
    nameless: named.nameless,
    skills: slugs.map((slug) => [slug, skillName(slug)]),
    sets: named.sets.map(({ jobs, skills: places }) => [
      jobs,
      ...placesOf(places.map((place) => named.skills[place] ?? '')),
    ]),
    topics: steps
      .flatMap(({ topics }) => topics)
      .map((topic) => ({
        number: topic.number,
        title: topic.title,
        href: routes.guide(role, topic.id),
        skills: placesOf(skillsOf([topic])),
      })),
    near: near.map(
      ({ other, of: theirs }, at): NearRole => ({
        name: roleName(other),
        href: other === role ? routes.demand(role) : routes.compare(role, other),
        of: theirs.of,
        total: theirs.total,
        common: common[at] ? placesOf(common[at]) : null,
      }),
    ),
  };
};
