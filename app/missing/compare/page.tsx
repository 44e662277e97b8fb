import type { Metadata } from 'next';
import { everyRole, neighboursOf, roleName } from '@/lib/content/content.ts';
import { routes } from '@/lib/routes.ts';

export const metadata: Metadata = { title: 'There is no such comparison', robots: { index: false } };

/** What the edge sends, under 404, for an address of a comparison that names no two different roles. */
export default function MissingComparison() {
  return (
    <div className="pt-14 max-w-[44rem]">
      <h1 className="text-4xl">There is no such comparison</h1>
      <p className="mt-4">
        A comparison is of two different roles, by their names in addresses: {routes.compare('a', 'b')}, with
        two of these for a and b. Each role beside the one that is nearest to it:
      </p>
      <ul className="mt-3 list-disc pl-5 space-y-1">
        {everyRole.map(({ slug, name }) => {
          const [near] = neighboursOf(slug);
          return (
            <li key={slug}>
              {near === undefined ? (
                name
              ) : (
                <a href={routes.compare(slug, near)}>
                  {name} and {roleName(near)}
                </a>
              )}{' '}
              <code>{slug}</code>
            </li>
          );
        })}
      </ul>
      <p className="mt-6">
        <a href={routes.guides()}>Every career guide</a>
      </p>
    </div>
  );
}
