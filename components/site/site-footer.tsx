import { routes } from '@/lib/routes.ts';

export const SiteFooter = () => (
  <footer className="border-t border-line text-muted text-sm no-print">
    <div className="max-w-[78rem] mx-auto px-4 sm:px-6 py-6 flex flex-wrap justify-between gap-x-8 gap-y-2">
      <p>Waymark: career guides beside the open jobs. No login, no cookies, no JavaScript needed.</p>
      <p>
        All open jobs as <a href={routes.jobsJson()}>JSON</a>, <a href={routes.jobsAtom()}>Atom</a>,{' '}
        <a href={routes.jobsCsv()}>CSV</a>, <a href={routes.openApi()}>described in OpenAPI</a>;{' '}
        <a href={routes.method()}>how figures are counted</a>
      </p>
    </div>
  </footer>
);
