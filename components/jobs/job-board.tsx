import { SaveSearch } from '@/components/saved/save-search.tsx';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { ChosenChips } from './chosen-chips.tsx';
import { FilterForm } from './filter-form.tsx';
import { Freshness } from './freshness.tsx';
import { GenericGroup } from './generic-group.tsx';
import { JobList } from './job-list.tsx';
import type { PanelProps } from './job-panel.tsx';
import { PagesNav } from './pages-nav.tsx';
import { ResultCount } from './result-count.tsx';
import { SkillNote } from './skill-note.tsx';
import { SortLinks } from './sort-links.tsx';

/** The whole list with the whole filter beside it. */
export const JobBoard = ({
  filter,
  result,
  names,
  hrefOf,
  action,
  clearHref,
  without,
  now,
  lastImportAt,
  isSample,
}: PanelProps) => (
  <live-jobs>
    <div className="grid gap-x-10 gap-y-6 wide:grid-cols-[17rem_1fr] mt-6">
      <details className="board-filter">
        <summary className="font-semibold text-accent">Filter these jobs</summary>
        <FilterForm
          filter={filter}
          facets={result.facets}
          companiesBeyond={result.companiesBeyond}
          names={names}
          action={action}
          without={without}
          unseen={filter.role.length ? [] : ['evidence']}
          most={12}
          openGroups={['role', 'level', 'workplace']}
        />
      </details>
      <div id="results">
        <h2 className="sr-only">Results</h2>
        <ResultCount total={result.total} employers={result.employers} what={jobWord(isSample)} />
        <SkillNote filter={filter} />
        <SaveSearch filter={filter} result={result} names={names} isSample={isSample} />
        <ChosenChips filter={filter} names={names} without={without} hrefOf={hrefOf} clearHref={clearHref} />
        <SortLinks filter={filter} hrefOf={hrefOf} />
        <JobList jobs={result.jobs} now={now} roles={filter.role} />
        <PagesNav filter={filter} pages={result.pages} hrefOf={hrefOf} />
        {filter.role.length > 0 && (
          <GenericGroup
            count={result.generic}
            href={hrefOf({ ...filter, evidence: ['generic'], page: 1 })}
            chosen={filter.evidence.includes('generic')}
            backHref={hrefOf({ ...filter, evidence: [], page: 1 })}
          />
        )}
        <Freshness lastImportAt={lastImportAt} isSample={isSample} />
      </div>
    </div>
  </live-jobs>
);
