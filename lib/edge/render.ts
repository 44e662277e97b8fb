import { type Answer, type AnswerParts, compressedAnswer, plainAnswer, QUALITY } from './answer.ts';
import { type FlatHeaders, HTML_HEADERS, KEEP, mediaType, varyingBy } from './headers.ts';
import type { InnerAnswer } from './inner-request.ts';
import { plainHtml } from './plain-html.ts';

/** What Next made of an address: an answer, which may be kept or not, or word that nothing is there. */
export type Rendered = { answer: Answer; keep: boolean } | 'missing';

/** Thrown when Next's answer cannot be shown. */
export class RenderFailed extends Error {
  override name = 'RenderFailed';
}

export type RenderOptions = {
  ask: (path: string) => Promise<InnerAnswer>;
  siteUrl: string;
  /** Headers of every answer. */
  headers: FlatHeaders;
  /** Answers larger than this are sent but not kept. */
  keptBytes: number;
  dev: boolean;
};

/** How an answer came to be chosen, where its address has several. */
export type Form = {
  /** Another Accept may have had another answer. */
  isNegotiated: boolean;
  /** Its own address, where it is sent in the place of a page. */
  location?: string;
};

export type Render = {
  /** The answer of an address. Rejects with RenderFailed, NotPlain, or as the connection does. */
  page: (path: string, form?: Form) => Promise<Rendered>;
  /** A page that Next renders for us to send under another status: the 404 and the 500. */
  whole: (path: string, status: number) => Promise<Answer>;
};

const REDIRECTS = [301, 302, 303, 307, 308];
/** Next's page for an address without one. Its status there is 404, and 200 in a few versions. */
const WHOLE_STATUSES = [200, 404];

/** Turns Next's answers into ours: plain HTML, our headers, every byte counted and compressed once. */
export function createRender(options: RenderOptions): Render {
  const pack = (parts: AnswerParts): Promise<Answer> =>
    options.dev
      ? Promise.resolve(plainAnswer({ ...parts, cacheControl: KEEP.never }))
      : compressedAnswer(parts, QUALITY.page);

  const packBody = (
    inner: InnerAnswer,
    status: number,
    cacheControl: string,
    form?: Form,
  ): Promise<Answer> => {
    const isHtml = mediaType(inner.contentType) === 'text/html';
    const body = isHtml ? Buffer.from(plainHtml(inner.body.toString('utf8'))) : inner.body;
    const varies = [...(form?.isNegotiated ? ['Accept'] : []), ...(isHtml ? ['Save-Data'] : [])];
    const headers = [
      ...varyingBy(options.headers, varies),
      ...(isHtml ? HTML_HEADERS : []),
      ...ownHeaders(inner),
      ...(form?.location === undefined ? [] : ['Content-Location', form.location]),
    ];
    return pack({ status, contentType: inner.contentType, body, cacheControl, headers });
  };

  return {
    async page(path, form) {
      const inner = await options.ask(path);
      const { status } = inner;
      if (status === 404) return 'missing';
      if (REDIRECTS.includes(status)) {
        const location = localAddress(inner.location, path, options.siteUrl);
        const headers = [...options.headers, 'Location', location];
        const parts = { status, contentType: '', body: Buffer.alloc(0), cacheControl: KEEP.page, headers };
        return { answer: await pack(parts), keep: false };
      }
      if (status < 200 || status >= 500 || (status >= 300 && status < 400)) {
        throw new RenderFailed(`Next answered ${status}`);
      }
      const isWhole = status === 200 && !isMakeshift(inner);
      // What this address tells robots of itself is not true of the page in whose place it is sent.
      const told = form?.location === undefined ? inner : { ...inner, robots: undefined };
      const answer = await packBody(told, status, isWhole ? KEEP.page : KEEP.never, form);
      const size = answer.variants.identity.body.length;
      return { answer, keep: isWhole && size <= options.keptBytes };
    },

    async whole(path, status) {
      const inner = await options.ask(path);
      if (!WHOLE_STATUSES.includes(inner.status) || mediaType(inner.contentType) !== 'text/html') {
        throw new RenderFailed(`Next answered ${inner.status} ${inner.contentType} for our page ${path}`);
      }
      return packBody(inner, status, status === 404 ? KEEP.page : KEEP.never);
    },
  };
}

/**
 * A page says so itself when something it needs is away just now: in its head, because a page of the App Router
 * can set no header. Texts of openings come sanitized and bring no such element.
 */
const MAKESHIFT = '<meta name="waymark:keep" content="no"';
const isMakeshift = ({ body }: InnerAnswer): boolean => body.includes(MAKESHIFT);

/** The two headers our own routes may set besides the type: a file's name, and what robots may do. */
function ownHeaders({ disposition, robots }: InnerAnswer): FlatHeaders {
  return [
    ...(disposition === undefined ? [] : ['Content-Disposition', disposition]),
    ...(robots === undefined ? [] : ['X-Robots-Tag', robots]),
  ];
}

/**
 * A redirect's target as path, query and fragment of this site. Throws when it leads elsewhere: Next can be
 * talked into that by an odd request, and no page of ours means to.
 */
function localAddress(location: string | undefined, path: string, siteUrl: string): string {
  const site = new URL(siteUrl);
  const target = location ? URL.parse(location, new URL(path, site)) : null;
  // Only the host is compared: Next, asked over plain HTTP, may write that scheme into an https site's link.
  if (!target || target.host !== site.host || !/^https?:$/.test(target.protocol)) {
    throw new RenderFailed(`Next redirects to ${location || 'nowhere'}, which is not on this site`);
  }
  return `${target.pathname.replace(/^\/+/, '/')}${target.search}${target.hash}`;
}
