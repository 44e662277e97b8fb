import { FeedLinks } from './feed-links.tsx';
import { FilterForm } from './filter-form.tsx';
import { JobResults } from './job-results.tsx';
import type { PanelProps } from './panel-props.ts';

/** The whole list with the whole filter beside it. */
export const JobBoard = (panel: PanelProps) => (
  <live-jobs>
    <div className="grid gap-x-10 gap-y-6 wide:grid-cols-[17rem_1fr] mt-6">
      <details className="board-filter">
        <summary className="font-semibold text-accent">Filter these jobs</summary>
        <FilterForm panel={panel} most={12} openGroups={['role', 'level', 'workplace']} />
      </details>
      <div id="results" className="min-w-0">
        {panel.filter.role.length === 0 && <h2 className="sr-only">Results</h2>}
        <JobResults panel={panel} heading="h2" />
        <FeedLinks filter={panel.filter} />
      </div>
    </div>
  </live-jobs>
);
