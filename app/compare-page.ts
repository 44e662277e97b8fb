import type { ComparedRole, CompareProps } from '@/components/demand/compare-props.ts';
import { everyRole, neighboursOf, roleName, skillName } from '@/lib/content/content.ts';
import { comparisonOf } from '@/lib/jobs/demand/comparison.ts';
import { market } from '@/lib/jobs/market.ts';
import type { Demand } from '@/lib/jobs/search/demand.ts';
import { routes } from '@/lib/routes.ts';

/** Comparisons offered beside one, for each of its roles. */
const MOST_NEAR = 6;

/** Two different roles as they are asked for; null where they are not. */
export const comparedRoles = async (
  params: Promise<{ a: string; b: string }>,
): Promise<{ a: string; b: string } | null> => {
  const { a, b } = await params;
  const isRole = (asked: string): boolean => everyRole.some(({ slug }) => slug === asked);
  return a !== b && isRole(a) && isRole(b) ? { a, b } : null;
};

/** Everything a comparison shows. */
export const compareProps = ({ a, b }: { a: string; b: string }): CompareProps => {
  const { readFilter, demand, now, isSample } = market();
  const [ofA, ofB] = [demand(readFilter({ role: a })), demand(readFilter({ role: b }))];
  return {
    roles: { a: comparedRole(a, ofA, b), b: comparedRole(b, ofB, a) },
    comparison: comparisonOf(ofA, ofB),
    skillName,
    csvHref: routes.compareCsv(a, b),
    day: now().toISOString(),
    isSample,
  };
};

const comparedRole = (slug: string, { of, total }: Demand, other: string): ComparedRole => ({
  slug,
  name: roleName(slug),
  of,
  withoutText: total - of,
  near: neighboursOf(slug)
    .filter((near) => near !== other)
    .slice(0, MOST_NEAR)
    .map((near) => ({ name: roleName(near), href: routes.compare(slug, near) })),
});
