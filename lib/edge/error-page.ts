import type { RefusalReason } from './guard.ts';

/** Status, title and sentence of a page that needs nothing but this file to be sent. */
export type LastResort = { status: number; title: string; sentence: string };

export const NOTHING_HERE: LastResort = {
  status: 404,
  title: 'Nothing is at this address',
  sentence: 'No page has this address. Check its spelling, or begin again at the start page.',
};

export const WENT_WRONG: LastResort = {
  status: 500,
  title: 'This page could not be made',
  sentence: 'The mistake is ours and has been noted. Try the same address again in a minute.',
};

export const AWAY: LastResort = {
  status: 503,
  title: 'This page cannot be made just now',
  sentence: 'What it needs does not answer at the moment. Try the same address again in a minute.',
};

/** What a refused reader is told. None of it repeats what was sent. */
export const REFUSALS: Record<RefusalReason, LastResort> = {
  method: {
    status: 405,
    title: 'Pages here can only be read',
    sentence: 'This site answers GET and HEAD. Nothing can be sent to it.',
  },
  body: {
    status: 400,
    title: 'A request for a page carries no content',
    sentence: 'The request came with content of its own. Ask for the address alone.',
  },
  'target-form': {
    status: 400,
    title: 'This address cannot be read',
    sentence: 'A request must name a path of this site that begins with a slash.',
  },
  'too-long': {
    status: 414,
    title: 'This address is too long',
    sentence: 'Addresses here have at most 2,048 characters. Leave some of the choices out.',
  },
  encoding: {
    status: 400,
    title: 'This address cannot be read',
    sentence:
      'A percent sign in the path is not followed by the code of a character. Copy the link once more.',
  },
  characters: {
    status: 400,
    title: 'This address cannot be read',
    sentence: 'It holds a character that no address here has. Copy the link once more.',
  },
  segments: {
    status: 400,
    title: 'This address cannot be read',
    sentence: 'It has an empty or a dotted part between two slashes. Copy the link once more.',
  },
  'too-many-keys': {
    status: 400,
    title: 'Too many choices in one address',
    sentence: 'An address here carries at most 60 choices. Leave some of them out.',
  },
  'too-many-misses': {
    status: 429,
    title: 'Too many new pages at once',
    sentence: 'You have asked for many pages that had to be made first. Wait a second, then ask again.',
  },
  busy: {
    status: 503,
    title: 'Many pages are being made just now',
    sentence: 'This one could not be added to them. Wait a few seconds, then ask again.',
  },
};

/** A whole page with no style, script or picture of its own: it must stand when everything else has fallen. */
export function lastResortHtml({ status, title, sentence }: LastResort): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Waymark</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="/">Start page</a> · <a href="/guides">Careers Guides</a> · <a href="/jobs">Open jobs</a></p>
<p><small>Answer ${status}</small></p>
</main>
</body>
</html>
`;
}
