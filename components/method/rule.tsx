import type { ReactNode } from 'react';

type Props = { id: string; title: string; children: ReactNode };

/** One rule of the method, with an address of its own. */
export const Rule = ({ id, title, children }: Props) => (
  <section aria-labelledby={id} className="mt-10">
    <h2 id={id} className="text-2xl">
      {title}
    </h2>
    <div className="prose mt-2">{children}</div>
  </section>
);
