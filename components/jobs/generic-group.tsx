import { evidenceHeading } from '@/lib/jobs/wording/evidence-heading.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';

type Props = { count: number; href: string; heading: 'h2' | 'h3' };

/** The second honest group: titles that say only "software engineer" or the like. Beside the role, never in its total. */
export const GenericGroup = ({ count, href, heading: Heading }: Props) => (
  <section
    aria-labelledby="generic-title"
    className="mt-6 bg-tint border border-line rounded-lg px-4 py-3 text-sm"
  >
    <Heading id="generic-title" className="text-base">
      {evidenceHeading(['generic'])}: {count.toLocaleString('en')}
    </Heading>
    <p className="mt-1">
      {count === 0 ? 'No such job fits your choice.' : <a href={href}>{plural(count, 'more job')}</a>}
      {count > 0 &&
        ' may or may not be this role: the title does not say, so they are not in the count above.'}
    </p>
  </section>
);
