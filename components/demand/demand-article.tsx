import { routes } from '@/lib/routes.ts';
import { Breakdowns } from './breakdowns.tsx';
import { DemandHead } from './demand-head.tsx';
import type { DemandProps } from './demand-props.ts';
import { EntryLevelSection } from './entry-level-section.tsx';
import { GuideGapsSection } from './guide-gaps-section.tsx';
import { RankedSkills } from './ranked-skills.tsx';
import { type TrendProps, TrendSection } from './trend-section.tsx';

/** What the openings of a role name and ask for, with every figure as a picture, a table and a file. */
export const DemandArticle = ({ trend, ...props }: DemandProps & { trend: TrendProps }) => {
  const { role, whole, state, nearRoles } = props;
  return (
    <article>
      <DemandHead {...props} />
      {whole.total > 0 && (
        <>
          <RankedSkills {...props} />
          <TrendSection {...trend} />
          <GuideGapsSection {...props} />
          {state.total > 0 && <EntryLevelSection {...props} />}
          {state.total > 0 && <Breakdowns {...props} />}
        </>
      )}
      <section aria-labelledby="near-title" className="mt-12 max-w-[48rem]">
        <h2 id="near-title" className="text-2xl">
          Other roles
        </h2>
        <ul className="mt-3 space-y-1">
          {nearRoles.map(({ name, demandHref, compareHref }) => (
            <li key={demandHref}>
              <a href={demandHref}>{name}</a>: <a href={compareHref}>{`compare ${role.name} with ${name}`}</a>
            </li>
          ))}
        </ul>
        <p className="mt-4">
          <a href={routes.allDemandCsv()}>Every role and skill as one CSV</a>
        </p>
      </section>
    </article>
  );
};
