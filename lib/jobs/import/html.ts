import { Parser } from 'htmlparser2';
import { jsonOf } from './rows.ts';

/** The structured data of a web page. */
export type PageData = {
  /** Every JSON-LD document of the page, parsed, in its order. */
  documents: unknown[];
  /** Which of its JSON-LD scripts could not be parsed, counted from 1. */
  broken: number[];
};

/** A text without the first of these ends that it has, and without space behind what is left. */
const withoutEnd = (text: string, ...ends: string[]): string => {
  const end = ends.find((end) => text.endsWith(end));
  return end === undefined ? text : text.slice(0, -end.length).trimEnd();
};

/** By code, not by a pattern: one that looks for space before an end is slow where there is much of it and no end. */
const withoutClosing = (script: string): string => {
  const closed = withoutEnd(script, '*/');
  const inner = withoutEnd(closed, ']]>', '-->');
  return inner === closed ? script : withoutEnd(inner, '//', '/*');
};

/** Scripts are wrapped in comments or CDATA here and there, and hold line ends inside of strings. */
const unwrapped = (script: string): string => {
  const opened = script.trim().replace(/^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '');
  return withoutEnd(withoutClosing(opened).replace(/[\r\n\t]+/g, ' '), ';');
};

const parsedScript = (script: string): { document: unknown } | null => {
  for (const text of [script, unwrapped(script)]) {
    try {
      return { document: JSON.parse(text) };
    } catch {
      // The next way of reading it, or none.
    }
  }
  return null;
};

const scriptsIn = (html: string): string[] => {
  const scripts: string[] = [];
  let isOpen = false;
  const parser = new Parser({
    onopentag(name, { type = '' }) {
      isOpen = name === 'script' && /^\s*application\/ld\+json\s*(?:;|$)/i.test(type);
      if (isOpen) scripts.push('');
    },
    ontext(text) {
      if (isOpen) scripts.push((scripts.pop() ?? '') + text);
    },
    onclosetag() {
      isOpen = false;
    },
  });
  parser.end(html);
  return scripts.filter((script) => script.trim() !== '');
};

/**
 * Reads the JSON-LD out of a web page; a script that is not valid JSON loses only itself. A text that is JSON
 * already is one document: there a mistake throws `BrokenInput`.
 */
export const pageDataOf = (text: string, name: string): PageData => {
  if (!/^\s*</.test(text)) return { documents: [jsonOf(text, name)], broken: [] };
  const parsed = scriptsIn(text).map(parsedScript);
  return {
    documents: parsed.flatMap((script) => (script === null ? [] : [script.document])),
    broken: parsed.flatMap((script, at) => (script === null ? [at + 1] : [])),
  };
};
