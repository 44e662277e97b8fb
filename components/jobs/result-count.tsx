/** What is found, read aloud when it changes; it stands in the first HTML, so that the change is one. */
export const ResultCount = ({ sentence }: { sentence: string }) => (
  <p role="status" className="font-semibold tabular-nums">
    {sentence}
  </p>
);
