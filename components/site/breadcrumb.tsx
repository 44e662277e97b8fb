import { JsonLd } from './json-ld.tsx';

export type Crumb = { name: string; href: string };

/** Where a page stands, for people and as schema.org/BreadcrumbList. The last crumb is the page itself. */
export const Breadcrumb = ({ crumbs, siteUrl }: { crumbs: readonly Crumb[]; siteUrl: string }) => (
  <nav aria-label="Breadcrumb" className="pt-5 text-sm text-muted">
    <ol className="flex flex-wrap gap-x-2 leading-7">
      {crumbs.map((crumb, at) => (
        <li key={crumb.href} className="flex gap-2">
          {at < crumbs.length - 1 ? (
            <>
              <a href={crumb.href}>{crumb.name}</a>
              <span aria-hidden="true">›</span>
            </>
          ) : (
            <bdi aria-current="page">{crumb.name}</bdi>
          )}
        </li>
      ))}
    </ol>
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map((crumb, at) => ({
          '@type': 'ListItem',
          position: at + 1,
          name: crumb.name,
          item: `${siteUrl}${crumb.href}`,
        })),
      }}
    />
  </nav>
);
