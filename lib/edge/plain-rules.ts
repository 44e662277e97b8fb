/** Attributes of one element; names in lower case, values with their references resolved. */
type Attributes = Readonly<Record<string, string>>;

const DATA_TYPES = ['application/ld+json', 'application/json'];
/** Our own modules: below `/assets/`, without a step upwards. */
const OUR_MODULE = /^\/assets\/(?!.*\.\.)[\w./-]+(?:\?[\w=&.-]*)?$/;
/** What may be fetched ahead. Scripts are not on the list: the ones Next means are not there any more. */
const PRELOADS = ['font', 'style', 'image'];

/** Scripts are kept by allow-list: data that no browser runs, and modules of ours. All others are Next's. */
export function isAllowedScript(attributes: Attributes): boolean {
  const type = lower(attributes.type);
  if (DATA_TYPES.includes(type)) return !(attributes.id ?? '').startsWith('__NEXT');
  return type === 'module' && isOurModule(attributes.src);
}

/** Links are kept, but for what would fetch or wait for a script of Next's. */
export function isAllowedLink(attributes: Attributes): boolean {
  const relations = lower(attributes.rel).split(/\s+/);
  if (relations.includes('expect')) return false;
  if (relations.includes('modulepreload')) return isOurModule(attributes.href);
  if (relations.includes('preload')) return PRELOADS.includes(lower(attributes.as));
  if (relations.includes('prefetch')) return lower(attributes.as) !== 'script';
  return true;
}

/**
 * What betrays that a page arrived in pieces for a script to put together, or not at all: React's boundary
 * markers (`template` with B:, P: or a digest, hidden boxes with S:), Next's error shell, and its redirects
 * and errors begun too late to be a status. Undefined for an element of a whole page.
 */
export function streamingTrace(name: string, attributes: Attributes): string | undefined {
  const id = attributes.id ?? '';
  if (id === '__next_error__') return "Next's error shell";
  if (id === '__next-page-redirect') return 'a redirect after the page had begun';
  if (name === 'meta' && attributes.name === 'next-error') return 'an error after the page had begun';
  if (name === 'template' && (/^[BP]:/.test(id) || 'data-dgst' in attributes))
    return 'a Suspense boundary left open';
  if ('hidden' in attributes && /^S:/.test(id)) return 'content in a hidden box';
  return undefined;
}

const isOurModule = (address: string | undefined): boolean => OUR_MODULE.test(address ?? '');
const lower = (value: string | undefined): string => (value ?? '').trim().toLowerCase();
