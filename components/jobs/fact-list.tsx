import type { ReactNode } from 'react';

/** What a posting states, name beside value. */
export const FactList = ({ children }: { children: ReactNode }) => (
  <dl className="mt-3 grid grid-cols-[6.5rem_1fr] sm:grid-cols-[11rem_1fr] gap-x-4 sm:gap-x-6 gap-y-2 border-y border-line py-4">
    {children}
  </dl>
);

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
  </>
);
