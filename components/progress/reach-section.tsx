import { CountedNote } from '@/components/demand/counted-note.tsx';
import { COMMON_PERCENT } from '@/lib/jobs/overlap.ts';
import type { ReachData } from '@/lib/progress/reach.ts';
import { nearRolesHtml, reachHtml } from '@/lib/progress/reach-html.ts';

type Props = {
  data: ReachData;
  isDone: (number: number) => boolean;
  /** When it was counted. */
  day: string;
  /** Jobs of the role without a description. */
  withoutText: number;
};

/** In how many of the role's openings the ticked topics cover every named skill, and how far they go role by role. */
export const ReachSection = ({ data, isDone, day, withoutText }: Props) => (
  <>
    <section aria-labelledby="reach-title" className="mt-12">
      <h2 id="reach-title" className="text-2xl">
        How far the ticked topics reach
      </h2>
      <div
        data-part="reach"
        data-counted={data.counted}
        className="reach mt-3"
        dangerouslySetInnerHTML={{ __html: reachHtml(data, isDone) }}
      />
      <CountedNote day={day} withoutText={withoutText} isSample={data.isSample} className="mt-3" />
    </section>
    {data.near.length > 0 && (
      <section aria-labelledby="near-title" className="mt-12">
        <h2 id="near-title" className="text-2xl">
          How far they go, role by role
        </h2>
        <div
          data-part="near-roles"
          className="reach mt-3"
          dangerouslySetInnerHTML={{ __html: nearRolesHtml(data, isDone) }}
        />
        <p className="mt-3 text-sm text-muted">
          A skill is common in a role where at least {COMMON_PERCENT} % of its openings with a description
          name it.
        </p>
        <CountedNote day={day} withoutText={0} isSample={data.isSample} className="mt-1" />
      </section>
    )}
  </>
);
