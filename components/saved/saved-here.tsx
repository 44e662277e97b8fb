import type { ReactNode } from 'react';
import { routes } from '@/lib/routes.ts';

const BUTTON =
  'inline-block cursor-pointer rounded-md border border-accent px-3 py-1.5 text-sm hover:bg-tint has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-blaze';

/** What is saved on the reader's device, filled in by a script; without one, how to keep things all the same. */
export const SavedHere = () => (
  <saved-list className="block">
    <div data-part="without" className="prose mt-4">
      <p>
        Saving works with JavaScript only. Without it, keep a bookmark: every job, every guide and every
        filtered list of <a href={routes.jobs()}>jobs</a> has an address of its own that stays.
      </p>
    </div>
    <div data-part="with" hidden>
      <p className="mt-4 max-w-[44rem]">
        Jobs and searches you save are kept in this browser only: this site keeps no list of yours. To show
        their rows and counts, this page asks the site for them by their ids and searches, as any page is
        asked for. Clearing the browser’s data removes them; export them to keep a copy.
      </p>
      <p data-part="said" role="status" className="mt-3 font-semibold" />
      <SavedSection name="jobs" title="Jobs" className="mt-6">
        <p data-part="jobs-share" className="mt-3 text-sm" />
      </SavedSection>
      <SavedSection name="searches" title="Searches" className="mt-8" />
      <section aria-labelledby="saved-file-title" className="mt-8">
        <h2 id="saved-file-title" className="text-2xl">
          Keep a copy
        </h2>
        <div className="mt-3 flex flex-wrap gap-3">
          <button type="button" data-part="export" className={BUTTON}>
            Export as a file
          </button>
          <label className={BUTTON}>
            Import a file
            <input type="file" accept="application/json,.json" data-part="import" className="sr-only" />
          </label>
          <button type="button" data-part="clear" className={BUTTON}>
            Remove all
          </button>
        </div>
      </section>
    </div>
  </saved-list>
);

type SectionProps = { name: string; title: string; className: string; children?: ReactNode };

/** A list that the script fills: its count, a note on it, its rows. */
const SavedSection = ({ name, title, className, children }: SectionProps) => (
  <section aria-labelledby={`saved-${name}-title`} className={className}>
    <h2 id={`saved-${name}-title`} className="text-2xl">
      {title} <span data-part={`${name}-count`} className="text-muted tabular-nums" />
    </h2>
    <p data-part={`${name}-note`} className="mt-2 text-muted" />
    <ul data-part={name} className="mt-3" />
    {children}
  </section>
);
