import { Day } from '@/components/ui/day.tsx';
import type { Guide } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';

export const ChangeList = ({ role, changes }: Pick<Guide, 'role' | 'changes'>) => (
  <section id="changes" aria-labelledby="changes-title" className="mt-14 text-sm text-muted">
    <h2 id="changes-title" className="text-base">
      Changes to this guide
    </h2>
    <ul className="mt-1">
      {changes.map((change) => (
        <li key={change.date + change.what}>
          <Day iso={change.date} />: {change.what}
        </li>
      ))}
    </ul>
    <p className="mt-1 no-print">
      <a href={routes.guideChanges(role)}>Follow these changes as an Atom feed</a>
    </p>
  </section>
);
