import type { BreadcrumbList } from 'schema-dts';

export type Crumb = { name: string; href: string };

/** Where a page stands, from the start to the page itself, as schema.org/BreadcrumbList. */
export const breadcrumbList = (crumbs: readonly Crumb[], siteUrl: string) =>
  ({
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: `${siteUrl}${href}`,
    })),
  }) satisfies BreadcrumbList;
