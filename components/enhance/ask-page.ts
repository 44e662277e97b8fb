/** How long an answer may take before it counts as lost. */
const PATIENCE_MS = 15_000;

/** What asking for a page gives: the page, word that the site is busy, or anything else that is none of ours. */
export type PageAnswer =
  | { kind: 'page'; page: Document }
  | { kind: 'busy'; waitSeconds: number | null }
  | { kind: 'elsewhere' };

/** Statuses of a site that will answer in a moment; its own page says no more than that. */
const BUSY = [429, 503];

/**
 * Asks this site for the page of an address. Rejects when no answer came, when it took too long, and when `signal`
 * called it off.
 */
export const askPage = async (url: URL, signal: AbortSignal): Promise<PageAnswer> => {
  const answer = await fetch(url.pathname + url.search, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    headers: { accept: 'text/html' },
  });
  if (BUSY.includes(answer.status))
    return { kind: 'busy', waitSeconds: Number(answer.headers.get('retry-after')) || null };
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html'))
    return { kind: 'elsewhere' };
  return { kind: 'page', page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
};
