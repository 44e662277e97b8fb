/** Headers as Node's `writeHead` takes them fastest: name, value, name, value. */
export type FlatHeaders = readonly string[];

/** No inline script, no inline style, nothing from elsewhere: pages here need none of it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ');

const PERMISSIONS_POLICY = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const ONE_YEAR_S = 31_536_000;
const ONE_DAY_S = 86_400;

/** How long an answer may be used again without asking. */
export const KEEP = {
  /** Asked for again each time, answered 304 when unchanged: a page's truth is at most one version old. */
  page: 'public, max-age=0, must-revalidate',
  /** Files at the root, whose names never change when their content does. */
  day: `public, max-age=${ONE_DAY_S}, must-revalidate`,
  /** Files whose name changes with their content. */
  forever: `public, max-age=${ONE_YEAR_S}, immutable`,
  /** Errors, health, and everything in development. */
  never: 'no-store',
} as const;

/**
 * The headers of every answer, page or file. Transport security is promised only by a site that has it: on
 * plain HTTP browsers ignore the header, and behind a half-configured proxy it would lock readers out.
 */
export function siteHeaders(siteUrl: string): FlatHeaders {
  const headers = [
    ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', PERMISSIONS_POLICY],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Vary', 'Accept-Encoding'],
  ];
  if (siteUrl.startsWith('https:')) headers.push(['Strict-Transport-Security', `max-age=${ONE_YEAR_S}`]);
  return headers.flat();
}

/** The file that says which links a browser may fetch ahead. Its address never changes, its content may. */
export const SPECULATION_RULES = '/assets/speculation.json';

const SPECULATION = 'Speculation-Rules';

/** What HTML pages say besides. A reader who saves data gets them without the rules: see `frugalHeaders`. */
export const HTML_HEADERS: FlatHeaders = [SPECULATION, `"${SPECULATION_RULES}"`];

/** The same headers, with the names of further request headers that the answer depends on, in the one `Vary`. */
export const varyingBy = (headers: FlatHeaders, names: readonly string[]): FlatHeaders =>
  headers.map((value, at) => (headers[at - 1] === 'Vary' ? [...names, value].join(', ') : value));

/** Whether a reader asks for as little as will do (`Save-Data: on`, the Save Data draft of WICG). */
export const savesData = (saveData: string | string[] | undefined): boolean =>
  saveData !== undefined && String(saveData).trim().toLowerCase() === 'on';

/** The same headers without what makes a browser fetch pages that may never be opened. */
export const frugalHeaders = (headers: FlatHeaders): FlatHeaders => {
  const at = headers.indexOf(SPECULATION);
  return at === -1 ? headers : headers.toSpliced(at, 2);
};

/** Media type without its parameters, in lower case: `text/html` for `Text/HTML; charset=utf-8`. */
export const mediaType = (contentType: string): string =>
  (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
