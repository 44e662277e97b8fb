import { doneQuery, type ProgressState } from '@/lib/progress/progress-address.ts';
import { routes } from '@/lib/routes.ts';

const BUTTON =
  'inline-block cursor-pointer rounded-md border border-accent px-3 py-1.5 text-sm no-underline hover:bg-tint has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-blaze';

/** Ticks as files: of an address by links, of the reader's own by buttons that a script makes work. */
export const KeepCopy = ({ role, state }: { role: string; state: ProgressState }) => (
  <section aria-labelledby="copy-title" className="mt-12 no-print">
    <h2 id="copy-title" className="text-2xl">
      Keep a copy
    </h2>
    <div data-part="without" className="mt-3 flex flex-wrap gap-3">
      <a href={routes.progressJson(role, doneQuery(state))} className={BUTTON}>
        Export as JSON
      </a>
      <a href={routes.progressMarkdown(role, doneQuery(state))} className={BUTTON}>
        Export as Markdown
      </a>
    </div>
    {!state.done && (
      <div data-part="with" hidden>
        <div data-part="acts" className="mt-3 flex flex-wrap gap-3">
          <button type="button" data-part="json" className={BUTTON}>
            Export as JSON
          </button>
          <button type="button" data-part="markdown" className={BUTTON}>
            Export as Markdown
          </button>
          <label className={BUTTON}>
            Import a JSON file
            <input type="file" accept="application/json,.json" data-part="import" className="sr-only" />
          </label>
          <button type="button" data-part="clear" className={BUTTON}>
            Remove all ticks
          </button>
        </div>
        <p data-part="copy-said" role="status" className="mt-3 font-semibold" />
      </div>
    )}
  </section>
);
