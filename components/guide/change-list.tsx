import { Day } from '@/components/ui/day.tsx';
import type { Guide } from '@/lib/content/guide.ts';

export const ChangeList = ({ changes }: { changes: Guide['changes'] }) => (
  <section aria-labelledby="changes-title" className="mt-14 text-sm text-muted">
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
  </section>
);
