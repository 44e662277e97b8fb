const BEGINNING = 'Sample openings.';
const REST = 'The employers and jobs shown here are invented; the first real import replaces them.';

/** The same where no page stands around a text. */
export const SAMPLE_WORDS = `${BEGINNING} ${REST}`;

/** Stands on every page while the openings are invented, so that nobody takes one for a real job. */
export const SampleNotice = () => (
  <aside
    aria-label="Sample openings"
    className="bg-blaze/15 border-b border-blaze/40 text-center px-4 py-2 text-sm"
  >
    <strong>{BEGINNING}</strong> {REST}
  </aside>
);
