import { plural } from '@/lib/jobs/wording/plural.ts';

type Props = { count: number; href: string; chosen: boolean; backHref: string };

/** The second honest group: titles that say only "software engineer". Beside the role, never in its total. */
export const GenericGroup = ({ count, href, chosen, backHref }: Props) => (
  <section aria-labelledby="generic-title" className="mt-6 bg-tint rounded-lg px-4 py-3 text-sm">
    <h3 id="generic-title" className="text-base">
      Titles that say only “software engineer”
    </h3>
    {chosen ? (
      <p className="mt-1">
        You are looking at this group: what these jobs do, their titles do not say.{' '}
        <a href={backHref}>Back to the jobs that name the role</a>
      </p>
    ) : (
      <p className="mt-1">
        {count === 0 ? 'No such job fits your choice.' : <a href={href}>{plural(count, 'more job')}</a>}{' '}
        {count > 0 &&
          'may or may not be this role: the title does not say, so they are not in the count above.'}
      </p>
    )}
  </section>
);
