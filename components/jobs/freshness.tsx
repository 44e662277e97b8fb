import { Day } from '@/components/ui/day.tsx';

/** Of when the openings are, and the sample's label where they are invented. */
export const Freshness = ({ lastImportAt, isSample }: { lastImportAt: string | null; isSample: boolean }) => (
  <p className="mt-4 text-sm text-muted">
    {isSample && 'Sample openings, invented. '}
    {lastImportAt ? (
      <>
        Openings as of <Day iso={lastImportAt} />.
      </>
    ) : (
      'No openings have been imported yet.'
    )}
  </p>
);
