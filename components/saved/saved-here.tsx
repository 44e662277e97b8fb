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
      <section aria-labelledby="saved-jobs-title" className="mt-6">
        <h2 id="saved-jobs-title" className="text-2xl">
          Jobs <span data-part="jobs-count" className="text-muted tabular-nums" />
        </h2>
        <p data-part="jobs-note" className="mt-2 text-muted" />
        <ul data-part="jobs" className="mt-3" />
        <p data-part="jobs-share" className="mt-3 text-sm" />
      </section>
      <section aria-labelledby="saved-searches-title" className="mt-8">
        <h2 id="saved-searches-title" className="text-2xl">
          Searches <span data-part="searches-count" className="text-muted tabular-nums" />
        </h2>
        <p data-part="searches-note" className="mt-2 text-muted" />
        <ul data-part="searches" className="mt-3" />
      </section>
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
