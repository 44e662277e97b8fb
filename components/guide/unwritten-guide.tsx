import { routes } from '@/lib/routes.ts';

/** A role that people hire for and nobody has written about yet: said plainly, beside its open jobs. */
export const UnwrittenGuide = ({ role, name }: { role: string; name: string }) => (
  <article className="min-w-0 max-w-[44rem]">
    <h1 className="text-4xl sm:text-5xl mt-5">{name}</h1>
    <p className="mt-5 text-xl text-muted leading-snug">
      This guide is not written yet. The open jobs for the role are here all the same, with every filter.
    </p>
    <p className="mt-4">
      <a href={routes.demand(role)}>What the openings name</a> ·{' '}
      <a href={routes.guides()}>See the guides that are written</a>
    </p>
  </article>
);
