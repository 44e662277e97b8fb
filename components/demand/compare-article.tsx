import type { ComparedSkill, Comparison } from '@/lib/jobs/demand/comparison.ts';
import { COMMON_PERCENT, overlapCounts } from '@/lib/jobs/overlap.ts';
import { FEWEST_TO_SAY, tooFewText } from '@/lib/jobs/wording/named-text.ts';
import { overlapText } from '@/lib/jobs/wording/overlap-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { CompareBlock } from './compare-block.tsx';
import type { CompareProps } from './compare-props.ts';
import { CountedNote } from './counted-note.tsx';

/** Two roles beside each other: what is common in both, and what only in one. */
export const CompareArticle = (props: CompareProps) => {
  const { roles, comparison, day, isSample } = props;
  const { a, b } = roles;
  const note = (
    <CountedNote day={day} withoutText={a.withoutText + b.withoutText} isSample={isSample} className="mt-3" />
  );
  return (
    <article>
      <div className="max-w-[48rem]">
        <h1 className="text-4xl mt-4">
          {a.name} and {b.name}, by what openings name
        </h1>
        {comparison ? (
          <Overlaps {...props} comparison={comparison} />
        ) : (
          <TooFew roles={roles} isSample={isSample} />
        )}
        {note}
      </div>
      {comparison && <Skills {...props} comparison={comparison} />}
      <section aria-labelledby="near-title" className="mt-12">
        <h2 id="near-title" className="text-2xl">
          Other comparisons
        </h2>
        <div className="grid gap-x-12 sm:grid-cols-2">
          {[a, b].map((role) => (
            <div key={role.slug}>
              <h3 className="text-lg mt-4">{role.name}</h3>
              <ul className="mt-1">
                <li>
                  <a href={routes.demand(role.slug)} className="inline-block py-0.5">
                    What {role.name} openings name
                  </a>
                </li>
                {role.near.map(({ name, href }) => (
                  <li key={href}>
                    <a href={href} className="inline-block py-0.5">
                      {role.name} and {name}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </article>
  );
};

type Compared = CompareProps & { comparison: Comparison };

const Overlaps = ({ roles: { a, b }, comparison: { overlap }, isSample }: Compared) => (
  <>
    <p className="mt-4">
      A skill is common in a role where at least {COMMON_PERCENT} % of its openings with a description name
      it.
    </p>
    <ul className="mt-3 list-disc pl-5 space-y-1">
      <li>
        With the common skills of {a.name} somebody has{' '}
        {overlapText(overlapCounts(overlap.b), b.name, isSample)}.
      </li>
      <li>
        With the common skills of {b.name} somebody has{' '}
        {overlapText(overlapCounts(overlap.a), a.name, isSample)}.
      </li>
    </ul>
  </>
);

const TooFew = ({ roles: { a, b }, isSample }: Pick<CompareProps, 'roles' | 'isSample'>) => (
  <>
    <p className="mt-4">The two cannot be compared just now:</p>
    <ul className="mt-2 list-disc pl-5 space-y-1">
      {[a, b].map(({ slug, name, of }) => (
        <li key={slug}>
          {name}:{' '}
          {of < FEWEST_TO_SAY
            ? tooFewText(of, isSample)
            : `${of.toLocaleString('en')} with a description, enough`}
        </li>
      ))}
    </ul>
  </>
);

/** What is common in both on one side, the two differences on the other. */
const COLUMNS = [['both'], ['a', 'b']] as const;

const Skills = (props: Compared) => {
  const { roles, comparison, csvHref } = props;
  const { a, b } = roles;
  const title = { both: 'Common in both', a: `Common only in ${a.name}`, b: `Common only in ${b.name}` };
  const skills: Record<ComparedSkill['commonIn'], readonly ComparedSkill[]> = {
    both: [],
    a: [],
    b: [],
    ...Object.groupBy(comparison.skills, ({ commonIn }) => commonIn),
  };
  return (
    <>
      <p className="mt-8 text-sm text-muted">
        Upper bar: {a.name}, of {a.of.toLocaleString('en')}. Lower bar: {b.name}, of{' '}
        {b.of.toLocaleString('en')}. <a href={csvHref}>All of it as CSV</a>
      </p>
      <div className="mt-2 grid gap-x-12 gap-y-10 wide:grid-cols-2 items-start">
        {COLUMNS.map((groups) => (
          <div key={groups[0]} className="grid gap-y-10 min-w-0">
            {groups.map((group) => (
              <section key={group} aria-labelledby={`${group}-title`} className="min-w-0">
                <h2 id={`${group}-title`} className="text-2xl">
                  {title[group]}
                </h2>
                <p className="mt-1 text-muted">{plural(skills[group].length, 'skill')}</p>
                <CompareBlock {...props} caption={title[group]} skills={skills[group]} />
              </section>
            ))}
          </div>
        ))}
      </div>
    </>
  );
};
