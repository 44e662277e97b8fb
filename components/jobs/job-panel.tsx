import { FilterForm } from './filter-form.tsx';
import { JobResults } from './job-results.tsx';
import type { PanelProps } from './panel-props.ts';

type Props = PanelProps & { boardHref: string; demandHref: string };

/** "Open jobs for this role": count, filter, rows, and the second group, all filtered in place. */
export const JobPanel = ({ boardHref, demandHref, ...panel }: Props) => (
  <section
    id="jobs"
    aria-labelledby="jobs-title"
    className="bg-surface border border-line rounded-xl p-4 sm:p-5"
  >
    <h2 id="jobs-title" className="text-2xl">
      Open jobs for this role
    </h2>
    <live-jobs>
      <JobResults
        panel={panel}
        heading="h3"
        boardHref={boardHref}
        demandHref={demandHref}
        form={
          <details className="mt-2 mb-3 no-print">
            <summary className="font-semibold text-accent">Filter these jobs</summary>
            <FilterForm panel={panel} most={6} openGroups={['level', 'workplace']} boardHref={boardHref} />
          </details>
        }
      />
    </live-jobs>
  </section>
);
