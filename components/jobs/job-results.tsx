import type { ReactNode } from 'react';
import { SaveSearch } from '@/components/saved/save-search.tsx';
import { stateTitle } from '@/lib/jobs/wording/state-title.ts';
import { ChosenChips } from './chosen-chips.tsx';
import { Freshness } from './freshness.tsx';
import { GenericGroup } from './generic-group.tsx';
import { JobList } from './job-list.tsx';
import { NearSearches } from './near-searches.tsx';
import { PagesNav } from './pages-nav.tsx';
import type { PanelProps } from './panel-props.ts';
import { ResultCount } from './result-count.tsx';
import { RoleGroup } from './role-group.tsx';
import { SkillNote } from './skill-note.tsx';
import { SortLinks } from './sort-links.tsx';

type Props = {
  panel: PanelProps;
  /** The level of the headings of the two groups. */
  heading: 'h2' | 'h3';
  /** The filter, where it stands between what is chosen and what was found. */
  form?: ReactNode;
  /** The whole list, where this is not it. */
  boardHref?: string;
  /** The page of what these jobs name, where the page's address says the role. */
  demandHref?: string;
};

/** What a filter state found: count, chips, rows and pages, or what to search instead; below, the second group. */
export const JobResults = ({ panel, heading, form, boardHref, demandHref }: Props) => {
  const { filter, result, names, hrefOf, without, isSample } = panel;
  const byRole = filter.role.length > 0;
  const found = result.total > 0;
  return (
    <>
      <ResultCount sentence={stateTitle(filter, result, { names, isSample })} />
      <SkillNote filter={filter} />
      <SaveSearch filter={filter} result={result} names={names} isSample={isSample} />
      <ChosenChips
        filter={filter}
        names={names}
        without={without}
        hrefOf={hrefOf}
        clearHref={panel.clearHref}
      />
      {form}
      {result.jobs.length > 0 && <SortLinks filter={filter} hrefOf={hrefOf} />}
      {byRole && (
        <RoleGroup
          evidence={filter.evidence}
          total={result.total}
          backHref={hrefOf({ ...filter, evidence: [], page: 1 })}
          heading={heading}
        />
      )}
      {found ? (
        <>
          <JobList
            jobs={result.jobs}
            now={panel.now}
            roles={filter.role}
            heading={byRole && heading === 'h3' ? 'h4' : 'h3'}
            {...(panel.lessonsOf && { lessonsOf: panel.lessonsOf })}
          />
          <PagesNav filter={filter} pages={result.pages} hrefOf={hrefOf} />
        </>
      ) : (
        <NearSearches
          near={panel.near}
          nearRoles={panel.nearRoles}
          names={names}
          hrefOf={hrefOf}
          isSample={isSample}
          heading={byRole && heading === 'h3' ? 'h4' : 'h3'}
        />
      )}
      {found && boardHref && (
        <p className="mt-4 no-print">
          <a href={boardHref} className="font-semibold">
            See them all on the job board
          </a>
          {demandHref && !filter.evidence.includes('generic') && (
            <>
              {' · '}
              <a href={demandHref}>What these jobs name</a>
            </>
          )}
        </p>
      )}
      {panel.hasGeneric && !filter.evidence.includes('generic') && (
        <GenericGroup
          count={result.generic}
          href={hrefOf({ ...filter, evidence: ['generic'], page: 1 })}
          heading={heading}
        />
      )}
      <Freshness lastImportAt={panel.lastImportAt} isSample={isSample} />
    </>
  );
};
