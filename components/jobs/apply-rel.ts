import type { Credit } from '@/lib/jobs/credit.ts';

/** How a link to apply relates: a source that asks for credit asks to be linked like any other page. */
export const applyRel = (credit: Credit | null): string =>
  credit ? 'external noopener' : 'external nofollow noopener noreferrer';
