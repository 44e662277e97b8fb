/** The link sign beside a heading: the address of this very place, a link to follow, to copy or to send. */
export const AnchorLink = ({ href, name }: { href: string; name: string }) => (
  <a href={href} className="anchor no-print" aria-label={`Link to: ${name}`}>
    #
  </a>
);
