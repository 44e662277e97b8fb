import { SaveSearch } from '@/components/saved/save-search.tsx';
import type { FilterGroup, JobFilter } from '@/lib/jobs/filter.ts';
import type { SearchResult } from '@/lib/jobs/search/job-index.ts';
import type { NearSearch } from '@/lib/jobs/search/nearest.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';
import { ChosenChips } from './chosen-chips.tsx';
import { FilterForm } from './filter-form.tsx';
import { Freshness } from './freshness.tsx';
import { GenericGroup } from './generic-group.tsx';
import { JobList } from './job-list.tsx';
import { PagesNav } from './pages-nav.tsx';
import { ResultCount } from './result-count.tsx';
import { SkillNote } from './skill-note.tsx';
import { SortLinks } from './sort-links.tsx';

export type PanelProps = {
  filter: JobFilter;
  result: SearchResult;
  /** Where nothing was found: what to search instead. */
  near: readonly NearSearch[];
  names: Names;
  /** The address of a filter state on this page. */
  hrefOf: (filter: JobFilter) => string;
  /** The form's target: this page without a query. */
  action: string;
  clearHref: string;
  /** Groups that the page's address decides by itself. */
  without: readonly FilterGroup[];
  now: Date;
  lastImportAt: string | null;
  isSample: boolean;
};

/** "Open jobs for this role": count, filter, rows, and the second group, all filtered in place. */
export const JobPanel = ({ boardHref, ...panel }: PanelProps & { boardHref: string }) => {
  const { filter, result, names, hrefOf, without, now } = panel;
  return (
    <section
      id="jobs"
      aria-labelledby="jobs-title"
      className="bg-surface border border-line rounded-xl p-4 sm:p-5"
    >
      <h2 id="jobs-title" className="text-2xl">
        Open jobs for this role
      </h2>
      <live-jobs>
        <ResultCount total={result.total} employers={result.employers} what={jobWord(panel.isSample)} />
        <SkillNote filter={filter} />
        <SaveSearch filter={filter} result={result} names={names} isSample={panel.isSample} />
        <ChosenChips
          filter={filter}
          names={names}
          without={without}
          hrefOf={hrefOf}
          clearHref={panel.clearHref}
        />
        <details className="mt-2 mb-3 no-print">
          <summary className="font-semibold text-accent">Filter these jobs</summary>
          <div className="mt-2">
            <FilterForm
              filter={filter}
              facets={result.facets}
              companiesBeyond={result.companiesBeyond}
              names={names}
              action={panel.action}
              without={without}
              unseen={['evidence']}
              most={6}
              openGroups={['level', 'workplace']}
              moreHref={boardHref}
            />
          </div>
        </details>
        <SortLinks filter={filter} hrefOf={hrefOf} />
        <JobList jobs={result.jobs} now={now} roles={filter.role} />
        <PagesNav filter={filter} pages={result.pages} hrefOf={hrefOf} />
        {result.total > 0 && (
          <p className="mt-4 no-print">
            <a href={boardHref} className="font-semibold">
              See them all on the job board
            </a>
          </p>
        )}
        <GenericGroup
          count={result.generic}
          href={hrefOf({ ...filter, evidence: ['generic'], page: 1 })}
          chosen={filter.evidence.includes('generic')}
          backHref={hrefOf({ ...filter, evidence: [], page: 1 })}
        />
        <Freshness lastImportAt={panel.lastImportAt} isSample={panel.isSample} />
      </live-jobs>
    </section>
  );
};
