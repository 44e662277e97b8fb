import { routes } from '@/lib/routes.ts';

export const SiteHeader = () => (
  <header className="border-b border-line no-print">
    <div className="max-w-[78rem] mx-auto px-4 sm:px-6 py-3 flex flex-wrap items-center gap-x-8 gap-y-1">
      <a
        href={routes.home()}
        className="flex items-center gap-2 font-display font-bold text-xl text-ink no-underline"
      >
        <span className="blaze" aria-hidden="true" />
        Waymark
      </a>
      <nav aria-label="Site">
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a href={routes.guides()}>Careers Guides</a>
          </li>
          <li>
            <a href={routes.jobs()}>Open jobs</a>
          </li>
          <li>
            <a href={routes.saved()}>Saved</a>
          </li>
        </ul>
      </nav>
    </div>
  </header>
);
