import { AnchorLink } from '@/components/ui/anchor-link.tsx';

type Props = {
  as: 'h1' | 'h2' | 'h3';
  place: { id: string; formerIds: readonly string[] };
  name: string;
  /** Before the name, in small: "2.3". */
  number?: string;
  /** The address that lasts, where this page is not it; else the place on this page. */
  href?: string;
  className?: string;
};

/**
 * The heading of a step, a topic or a question, with its link sign beside it: links to the place lead to the heading,
 * which takes the focus and is marked. Ids it had before stand in it, so that old links land on it as well.
 */
export const PlaceHeading = ({ as: Heading, place, name, number, href, className = '' }: Props) => (
  <div className={`marked ${className}`}>
    <Heading id={place.id} tabIndex={-1}>
      {place.formerIds.map((id) => (
        <span key={id} id={id} />
      ))}
      {number && <span className="text-muted font-normal tabular-nums">{number} </span>}
      {name}
    </Heading>
    <AnchorLink href={href ?? `#${place.id}`} name={name} />
  </div>
);
