import type { ReactNode } from 'react';

/** What a posting states, name by name: side by side, and one below the other where there is no room. */
export const FactList = ({ children }: { children: ReactNode }) => (
  <dl className="mt-3 grid sm:grid-cols-[11rem_1fr] gap-x-6 sm:gap-y-2 border-y border-line py-4">
    {children}
  </dl>
);

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="mb-2 sm:mb-0 [overflow-wrap:anywhere]">{children}</dd>
  </>
);
