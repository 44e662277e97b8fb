import { AnchorLink } from '@/components/ui/anchor-link.tsx';

type Props = {
  as: 'h1' | 'h2' | 'h3';
  place: { id: string; formerIds: readonly string[] };
  name: string;
  /** Before the name, in small: "2.3". */
  number?: string;
  /** The address of the place, where it is a page of its own; else its place on this one. */
  href?: string;
  className?: string;
};

/**
 * The heading of a step, a topic or a question, and the place that links to it lead to: it takes the focus and is
 * marked. Ids it had before stand in it, so that old links land on it as well.
 */
export const PlaceHeading = ({ as: Heading, place, name, number, href, className = '' }: Props) => (
  <Heading id={place.id} tabIndex={-1} className={`marked ${className}`}>
    {place.formerIds.map((id) => (
      <span key={id} id={id} />
    ))}
    {number && <span className="text-muted font-normal tabular-nums">{number} </span>}
    {name}
    <AnchorLink href={href ?? `#${place.id}`} name={name} />
  </Heading>
);
