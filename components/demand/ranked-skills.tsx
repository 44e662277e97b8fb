import { saysSkills } from '@/lib/jobs/demand/charts.ts';
import { FEWEST_TO_SAY, namedText, tooFewText } from '@/lib/jobs/wording/named-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { ChartBlock } from './chart-block.tsx';
import { CountedNote } from './counted-note.tsx';
import type { DemandProps } from './demand-props.ts';

/** Skills in a picture; the table has all of them. */
const MOST_SHOWN = 30;

/** The role's skills by two rankings: by openings, and by employers. */
export const RankedSkills = ({ charts, subject, state, whole, day, isSample }: DemandProps) => {
  const note = (
    <CountedNote day={day} withoutText={state.total - state.of} isSample={isSample} className="mt-2" />
  );
  if (!saysSkills(whole))
    return (
      <section aria-labelledby="skills" className="mt-10 max-w-[48rem]">
        <h2 id="skills" className="text-2xl">
          Skills
        </h2>
        <p className="mt-2">
          They are {tooFewText(whole.of, isSample)}.
          {whole.of > 0 && (
            <>
              {' '}
              The counts alone stand in <a href={charts.skills.csvHref}>a CSV</a>.
            </>
          )}
        </p>
        {note}
      </section>
    );
  const [first] = charts.skills.rows;
  const [widest] = charts.employers.rows;
  const measured = saysSkills(state) ? state : whole;
  // Ninety openings may be of seven employers.
  const isWhole = state !== whole && !widest?.state.isSaid;
  const isLong = charts.skills.rows.length > MOST_SHOWN;
  return (
    <div className="mt-10 grid gap-x-12 gap-y-10 wide:grid-cols-2 items-start">
      <section aria-labelledby="skills" className="min-w-0">
        <h2 id="skills" className="text-2xl">
          Skills by share of openings
        </h2>
        {measured !== state && (
          <p className="mt-2">
            The filtered jobs are {tooFewText(state.of, isSample)}. This is the order of the whole role.
          </p>
        )}
        {first && (
          <p className="mt-2">
            First is {first.name}, {namedText(measured.naming([first.value]), isSample)}.
            {isLong &&
              ` Of ${plural(charts.skills.rows.length, 'skill')} the picture shows the first ${MOST_SHOWN}.`}
          </p>
        )}
        <ChartBlock
          chart={charts.skills}
          subject={subject}
          caption="Skills by share of openings"
          rowHead="Skill"
          most={MOST_SHOWN}
        />
        {note}
      </section>
      <section aria-labelledby="employers" className="min-w-0">
        <h2 id="employers" className="text-2xl">
          Skills by employers
        </h2>
        {isWhole && (
          <p className="mt-2">
            {plural(state.employers, 'employer')} of the filtered jobs are too few to say a share of. This is
            the order of the whole role.
          </p>
        )}
        {widest && (
          <p className="mt-2">
            First is {widest.name}: {(isWhole ? widest.whole : widest.state).part.toLocaleString('en')} of{' '}
            {plural((isWhole ? whole : state).employers, 'employer')} with a described opening name it. An
            employer with many openings counts once here.
            {whole.employers < FEWEST_TO_SAY &&
              ` For a share ${plural(whole.employers, 'employer')} are too few.`}
          </p>
        )}
        <ChartBlock
          chart={charts.employers}
          subject={subject}
          caption="Skills by share of employers"
          rowHead="Skill"
          most={MOST_SHOWN}
        />
        {note}
      </section>
    </div>
  );
};
