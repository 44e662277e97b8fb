import type { FilterGroup, JobFilter } from '@/lib/jobs/filter.ts';
import { toggled } from '@/lib/jobs/filter-address.ts';
import { chipLabels } from '@/lib/jobs/wording/chip-labels.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';

type Props = {
  filter: JobFilter;
  names: Names;
  without: readonly FilterGroup[];
  /** The address of a filter state on this page. */
  hrefOf: (filter: JobFilter) => string;
  clearHref: string;
};

/** What is chosen, each as a link that takes it away again. */
export const ChosenChips = ({ filter, names, without, hrefOf, clearHref }: Props) => {
  const chips = chipLabels(filter, without, names).map(({ group, value, label }) => ({
    key: `${group}=${value}`,
    label,
    href: hrefOf(toggled(filter, group, value)),
  }));
  if (filter.q)
    chips.unshift({ key: 'q', label: `“${filter.q}”`, href: hrefOf({ ...filter, q: '', page: 1 }) });
  if (!chips.length) return null;
  return (
    <ul aria-label="Chosen filters" className="flex flex-wrap items-center gap-2 my-3 no-print">
      {chips.map((chip) => (
        <li key={chip.key} className="min-w-0">
          <a
            href={chip.href}
            aria-label={`Remove ${chip.label}`}
            className="inline-flex gap-2 rounded-2xl bg-tint border border-line px-3 py-0.5 text-sm text-ink no-underline hover:border-accent [overflow-wrap:anywhere]"
          >
            {chip.label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref} className="inline-block py-1 text-sm">
          Clear all
        </a>
      </li>
    </ul>
  );
};
