import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { FEWEST_TO_SAY, shareText } from '@/lib/jobs/wording/named-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { CountedNote } from './counted-note.tsx';
import type { DemandProps } from './demand-props.ts';

/** What the page is about: which jobs, how many, and where they stand; the filter state in words with a way back. */
export const DemandHead = (props: DemandProps) => {
  const { role, guideTitle, filtered, state, whole, day, isSample } = props;
  const jobs = (count: number): string => plural(count, jobWord(isSample));
  return (
    <header className="max-w-[48rem]">
      <h1 className="text-4xl mt-4">What {role.name} openings name</h1>
      {whole.total === 0 ? (
        <p className="mt-4">
          There is no {jobWord(isSample)} for {role.plural} just now, so there is nothing to count.
        </p>
      ) : (
        <p className="mt-4">
          {jobs(whole.total)} for {role.plural}, {whole.of.toLocaleString('en')} of them with a description.
          {whole.of > 0 && (
            <>
              {' '}
              Those are of {plural(whole.employers, 'employer')}
              {whole.mostOfOne > 1 && <>; one employer alone has {mostText(whole)}</>}. Skills are read from
              their titles and descriptions; jobs without a description are left out.
            </>
          )}
        </p>
      )}
      {filtered && (
        <p className="mt-3 border-l-4 border-blaze pl-3 [overflow-wrap:anywhere]">
          Filtered: <bdi>{filtered.words}</bdi>
          {state.total > 0
            ? `; ${state.of.toLocaleString('en')} with a description. Each figure stands beside that of all ${jobs(whole.total)}. `
            : `. Below are the figures of all ${jobs(whole.total)}. `}
          <a href={routes.demand(role.slug)}>Show all</a> or <a href={filtered.panelHref}>see these jobs</a>.
        </p>
      )}
      <CountedNote day={day} withoutText={state.total - state.of} isSample={isSample} className="mt-3" />
      <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1">
        {whole.total > 0 &&
          PLACES.map(({ id, name }) =>
            OF_STATE.includes(id) && state.total === 0 ? null : (
              <li key={id}>
                <a href={`#${id}`} className="inline-block py-0.5">
                  {name}
                </a>
              </li>
            ),
          )}
        <li>
          <a href={routes.guide(role.slug)} className="inline-block py-0.5">
            {guideTitle ?? `${role.name}, with its open jobs`}
          </a>
        </li>
      </ul>
    </header>
  );
};

/** "286 of them (73 %)": what one employer's taste may have made of the figures. */
const mostText = ({ mostOfOne, of }: DemandProps['whole']): string =>
  `${mostOfOne.toLocaleString('en')} of them${of < FEWEST_TO_SAY ? '' : ` (${shareText(mostOfOne, of)})`}`;

const PLACES = [
  { id: 'skills', name: 'Skills' },
  { id: 'trend', name: 'Day by day' },
  { id: 'guide', name: 'The guide beside them' },
  { id: 'entry-level', name: 'Entry level' },
  { id: 'breakdowns', name: 'Level, workplace and pay' },
];
/** Parts of the page that an empty filter state does not have. */
const OF_STATE = ['entry-level', 'breakdowns'];
