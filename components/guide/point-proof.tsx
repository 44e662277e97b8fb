import { HOW_COUNTED } from '@/components/demand/counted-words.ts';
import { Day } from '@/components/ui/day.tsx';
import { routes } from '@/lib/routes.ts';
import type { GuideDemand } from './guide-demand.ts';
import { SkillNames, WideBar } from './named-block.tsx';
import { ShareWords } from './share-words.tsx';

type Props = {
  /** Its place on the page, which follows the panel's state. */
  id: string;
  skills: readonly string[];
  demand: GuideDemand;
};

/**
 * What somebody proves who has done this, and how many open jobs name any of it. What is left out of the figure is said
 * in the topic's own block, right below.
 */
export const PointProof = ({ id, skills, demand }: Props) => {
  const share = demand.ofAny(skills);
  return (
    <p id={id} data-live="" className="mt-1 text-sm no-address">
      {'Proves: '}
      <SkillNames skills={demand.ofEach(skills)} />
      {afterProof(skills.length)}
      <ShareWords share={share} isSample={demand.isSample} />
      <span className="text-muted">
        {' · counted on '}
        <Day iso={demand.day} />
        {'. '}
        <a href={routes.method()}>{HOW_COUNTED}</a>
      </span>
      <WideBar share={share} />
    </p>
  );
};

/** What leads from the skills that a point proves to their figure. */
export const afterProof = (skills: number): string => (skills > 1 ? '. At least one of them: ' : ' · ');
