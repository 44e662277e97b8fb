/** The link sign beside a heading: the address of this very place. */
export const AnchorLink = ({ id, name }: { id: string; name: string }) => (
  <a href={`#${id}`} className="anchor no-print" aria-label={`Link to: ${name}`}>
    #
  </a>
);
