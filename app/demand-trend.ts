import type { TrendProps } from '@/components/demand/trend-section.tsx';
import { roleName, skillName } from '@/lib/content/content.ts';
import { MOST_LINES, trendOf } from '@/lib/jobs/history/trend.ts';
import { market } from '@/lib/jobs/market.ts';
import type { DemandDay } from '@/lib/jobs/stores/store.ts';
import { routes } from '@/lib/routes.ts';

/** The kept days of the skills that a role's open jobs name most today; null while the database is away. */
export const trendDays = async (
  role: string,
): Promise<{ skills: string[]; history: readonly DemandDay[] | null }> => {
  const { demand, readFilter, history, isSample } = market();
  const skills = demand(readFilter({ role }))
    .skills()
    .slice(0, MOST_LINES)
    .map(({ skill }) => skill);
  // Of samples nothing is kept.
  return { skills, history: isSample ? [] : await history(role, skills) };
};

/** What the lines of a role's page of demand are drawn from: of all of its openings, whatever filter is set. */
export const demandTrend = async (role: string): Promise<TrendProps> => {
  const { skills, history } = await trendDays(role);
  return {
    roleName: roleName(role),
    isSample: market().isSample,
    trend: history && trendOf(history, skills),
    names: new Map(skills.map((skill) => [skill, skillName(skill)])),
    csvHref: routes.demandCsv(role, 'trend'),
  };
};
