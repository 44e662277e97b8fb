import { breadcrumbList, type Crumb } from './breadcrumb-list.ts';
import { JsonLd } from './json-ld.tsx';

type Props = {
  crumbs: readonly Crumb[];
  siteUrl: string;
  /** The whole structured data of the page, where it says more than where the page stands. */
  data?: object;
};

/** Where a page stands, for people and as schema.org/BreadcrumbList. The last crumb is the page itself. */
export const Breadcrumb = ({ crumbs, siteUrl, data }: Props) => (
  <nav aria-label="Breadcrumb" className="pt-5 text-sm text-muted">
    <ol className="flex flex-wrap gap-x-2 leading-7">
      {crumbs.map((crumb, at) => (
        <li key={crumb.href}>
          {at < crumbs.length - 1 ? (
            <>
              <a href={crumb.href}>{crumb.name}</a>
              <span aria-hidden="true" className="ml-2">
                ›
              </span>
            </>
          ) : (
            <bdi aria-current="page">{crumb.name}</bdi>
          )}
        </li>
      ))}
    </ol>
    <JsonLd data={data ?? { '@context': 'https://schema.org', ...breadcrumbList(crumbs, siteUrl) }} />
  </nav>
);
