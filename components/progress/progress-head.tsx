import type { ReactNode } from 'react';
import { Day } from '@/components/ui/day.tsx';
import { plural } from '@/lib/jobs/wording/plural.ts';
import type { Outline } from '@/lib/progress/outline.ts';
import { changedTopics, doneOf, type ProgressState, progressQuery } from '@/lib/progress/progress-address.ts';
import { routes } from '@/lib/routes.ts';

type Props = { guide: Outline; state: ProgressState; today: string };

/** Whose ticks these are, where they stand, and what of them has changed. */
export const ProgressHead = ({ guide, state, today }: Props) => {
  const { numbers, unknown } = doneOf(guide, state);
  const changed = changedTopics(guide, state).length;
  const guideLink = <a href={routes.guide(guide.role)}>{guide.title}</a>;
  return (
    <div className="max-w-[44rem] mt-4 space-y-3">
      {state.done ? (
        <SentWords count={numbers.length} own={routes.progress(guide.role)}>
          {guideLink}
        </SentWords>
      ) : (
        <OwnWords>{guideLink}</OwnWords>
      )}
      {unknown > 0 && (
        <p>
          The address also names {plural(unknown, 'number')} that no topic of this guide has: left out here.
        </p>
      )}
      <p data-part="changes">
        {changed > 0 && state.on && (
          <>
            {plural(changed, 'ticked topic')} {changed === 1 ? 'has' : 'have'} changed since{' '}
            <Day iso={state.on} />, when {changed === 1 ? 'it was' : 'they were'} ticked: marked below.{' '}
            <a
              href={routes.progress(guide.role, progressQuery({ ...state, on: today }))}
              className="no-print"
            >
              I have read the changes
            </a>
          </>
        )}
      </p>
      <p data-part="said" role="status" className="font-semibold" />
    </div>
  );
};

type WordsProps = { children: ReactNode };

const SentWords = ({ count, own, children }: WordsProps & { count: number; own: string }) => (
  <>
    <p>
      {plural(count, 'topic')} of {children} {count === 1 ? 'is' : 'are'} ticked by the address of this page:
      keep it as a bookmark, or send it. Opening it changes nothing on anybody’s device.
    </p>
    <p className="no-print">
      Press a topic to tick it, or a ticked one to untick it: the address changes with it. Tick here and not
      in the guide, whose links begin anew.{' '}
      <a href={own} data-part="own">
        Begin with no topic ticked
      </a>
    </p>
  </>
);

const OwnWords = ({ children }: WordsProps) => (
  <>
    <p>The topics of {children}, to tick off.</p>
    <p data-part="without" className="no-print">
      A press on a topic ticks it. Your ticks then stand in the address of the page: keep it as a bookmark, or
      send it. This site stores nothing of them, and sets no cookie.
    </p>
    <p data-part="with" hidden className="no-print">
      Your ticks are kept in this browser only: nothing of them is sent to this site, and no cookie is set.
      Clearing the browser’s data removes them; export them to keep a copy.
    </p>
  </>
);
