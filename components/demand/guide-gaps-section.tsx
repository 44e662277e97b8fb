import { RARE_PERCENT } from '@/lib/jobs/demand/guide-gaps.ts';
import { COMMON_PERCENT } from '@/lib/jobs/overlap.ts';
import type { Demand } from '@/lib/jobs/search/demand.ts';
import { namedText, tooFewText } from '@/lib/jobs/wording/named-text.ts';
import { routes } from '@/lib/routes.ts';
import { CountedNote } from './counted-note.tsx';
import type { DemandProps, ShownGap } from './demand-props.ts';

/** Where the guide and the openings differ: what it teaches and few name, what many name and it does not teach. */
export const GuideGapsSection = (props: DemandProps) => {
  const { role, guideTitle, gaps, whole, filtered, day, isSample } = props;
  return (
    <section aria-labelledby="guide" className="mt-12">
      <h2 id="guide" className="text-2xl">
        The guide beside them
      </h2>
      <div className="max-w-[48rem]">
        {guideTitle === null && (
          <p className="mt-2">
            The guide for {role.plural} is not written yet, so there is nothing to hold against the openings.
          </p>
        )}
        {guideTitle !== null && !gaps && (
          <p className="mt-2">
            Where <a href={routes.guide(role.slug)}>{guideTitle}</a> and the openings differ cannot be said:
            they are {tooFewText(whole.of, isSample)}.
          </p>
        )}
        {gaps && filtered && <p className="mt-2">Of the whole role, whatever is filtered.</p>}
      </div>
      {gaps && (
        <>
          <div className="grid gap-x-12 gap-y-8 wide:grid-cols-2 items-start">
            <GapList
              title="Often named, not taught"
              rule={`Named by at least ${COMMON_PERCENT} % of the openings with a description, and no topic of the guide teaches it.`}
              none="Nothing: the guide teaches every skill that is common."
              gaps={gaps.untaught}
              whole={whole}
              isSample={isSample}
            />
            <GapList
              title="Taught, rarely named"
              rule={`A topic of the guide teaches it, and fewer than ${RARE_PERCENT} % of the openings with a description name it. Openings often leave out what they take for granted.`}
              none="Nothing: openings name all that the guide teaches."
              gaps={gaps.rarelyNamed}
              whole={whole}
              isSample={isSample}
            />
          </div>
          <CountedNote day={day} withoutText={whole.total - whole.of} isSample={isSample} className="mt-2" />
        </>
      )}
    </section>
  );
};

type ListProps = {
  title: string;
  rule: string;
  none: string;
  gaps: readonly ShownGap[];
  whole: Demand;
  isSample: boolean;
};

const GapList = ({ title, rule, none, gaps, whole, isSample }: ListProps) => (
  <div className="min-w-0">
    <h3 className="text-lg mt-4">{title}</h3>
    <p className="mt-1 text-sm text-muted">{rule}</p>
    {gaps.length === 0 && <p className="mt-2">{none}</p>}
    <ul className="mt-2">
      {gaps.map(({ skill, name, href, taughtAt, jobs, employers }) => (
        <li key={skill} className="py-1 border-b border-line text-sm">
          <a href={href} className="inline-block py-0.5 font-semibold">
            {name}
          </a>
          : {namedText({ jobs, employers, of: whole.of }, isSample, RARE_PERCENT)}
          {taughtAt && (
            <>
              . Taught at <a href={taughtAt.href}>{taughtAt.name}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  </div>
);
