import type { ReactNode } from 'react';
import { CountedNote } from '@/components/demand/counted-note.tsx';
import { ShareBar } from '@/components/demand/share-bar.tsx';
import { FEWEST_TO_SAY, tooFewText } from '@/lib/jobs/wording/named-text.ts';
import type { GuideDemand, Share, SkillShare } from './guide-demand.ts';
import { ShareWords } from './share-words.tsx';

type Props = {
  /** Of the step or topic whose figures these are: a part of the page that follows the panel's state. */
  id: string;
  demand: GuideDemand;
  title?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** Figures of what the open jobs name, with what is chosen, the day, what is left out and the method. */
export const NamedBlock = ({ id, demand, title, className = '', children }: Props) => {
  const { of, chosen, isSample } = demand;
  return (
    // No id of an author's has a full stop in it.
    <div id={`${id}.named`} data-live="" className={`${className} text-sm no-address`}>
      {title}
      {chosen && of >= FEWEST_TO_SAY && (
        <p className="mt-1 [overflow-wrap:anywhere]">
          Chosen: <bdi>{chosen.words}</bdi>
          {chosen.of < FEWEST_TO_SAY
            ? `; ${tooFewText(chosen.of, isSample)}.`
            : `, ${chosen.of.toLocaleString('en')} of them with a description.`}
        </p>
      )}
      {children}
      <CountedNote {...demand} className="mt-1" />
    </div>
  );
};

/** Skills with how many open jobs name each, as a list; too few openings are said once. */
export const NamedSkills = ({ skills, demand }: { skills: readonly SkillShare[]; demand: GuideDemand }) => {
  const { of, isSample } = demand;
  if (of < FEWEST_TO_SAY)
    return (
      <p className="mt-1">
        <SkillNames skills={skills} />: {tooFewText(of, isSample)}.
      </p>
    );
  return (
    <ul className="named mt-1">
      {skills.map((skill) => (
        <li key={skill.name}>
          <SkillName {...skill} /> <ShareBar part={skill.all.jobs} of={skill.all.of} />
          <span>
            <ShareWords share={skill} isSample={isSample} />
          </span>
        </li>
      ))}
    </ul>
  );
};

/** How many open jobs name at least one skill of several. */
export const NamedAny = ({ share, of, isSample }: { share: Share; of: string; isSample: boolean }) => (
  <p>
    {`At least one of ${of}: `}
    <ShareWords share={share} isSample={isSample} />
    <WideBar share={share} />
  </p>
);

/** The bar of a share under its words; none where the openings are too few. */
export const WideBar = ({ share: { all } }: { share: Share }) =>
  all.of >= FEWEST_TO_SAY && (
    <ShareBar part={all.jobs} of={all.of} className="block w-full max-w-80 h-2 my-1" />
  );

const SkillName = ({ name, href }: Pick<SkillShare, 'name' | 'href'>) =>
  href ? <a href={href}>{name}</a> : <span>{name}</span>;

/** The names of skills, each a link to the panel that it filters. */
export const SkillNames = ({ skills }: { skills: readonly SkillShare[] }) =>
  skills.map(({ name, href }, at) => (
    <span key={name}>
      {at > 0 && ', '}
      <SkillName name={name} href={href} />
    </span>
  ));
