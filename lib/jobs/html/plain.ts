import { escapeText } from './escape-text.ts';

/**
 * Plain text as HTML: paragraphs at blank lines, lists where lines begin with a mark, and of Markdown what cannot be
 * meant otherwise: headings, `**strong**`, `code`, links. Emphasis by one sign is left: `_` and `*` stand for much else.
 */

const BULLET = /^[-*•·‣◦▪●–]\s+/;
const NUMBERED = /^\d{1,2}[.)]\s+/;
const HEADING = /^(#{1,6})\s+/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/;

/**
 * Marks inside a line, but not inside a tag or a link's address, where the same signs are part of it: those are set
 * aside meanwhile, between two signs that no text may hold (U+FDD0). Images are left out, as everywhere in descriptions.
 */
const withMarks = (html: string): string => {
  const aside: string[] = [];
  const setAside = (part: string): string => `\ufdd0${aside.push(part) - 1}\ufdd0`;
  const marked = html
    .replaceAll('\ufdd0', '')
    .replace(/<[^<>]*>/g, setAside)
    .replace(/!\[[^[\]\n]{0,200}\]\([^\s()<>"\ufdd0]{1,500}\)/g, '')
    .replace(
      /\[([^[\]\n]{1,200})\]\((https?:\/\/[^\s()<>"\ufdd0]{1,500})\)/g,
      (_, label, href) => `${setAside(`<a href="${href}">`)}${label}</a>`,
    )
    .replace(/`([^`\n]{1,200})`/g, (_, code) => setAside(`<code>${code}</code>`))
    .replace(/\*\*([^*\n]{1,200})\*\*/g, '<strong>$1</strong>');
  const whole = (text: string): string =>
    text.replace(/\ufdd0(\d+)\ufdd0/g, (_, at) => whole(aside[Number(at)] ?? ''));
  return whole(marked);
};

/** What authors of Markdown hide from readers. An unclosed one hides nothing. */
const withoutComments = (text: string): string => {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    const end = open < 0 ? -1 : text.indexOf('-->', open);
    if (end < 0) return kept + text.slice(at);
    kept += text.slice(at, open);
    at = end + '-->'.length;
  }
};

type Block = { tag: 'p' | 'ul' | 'ol' | 'h2' | 'h3' | 'h4'; lines: string[] };

const kindOf = (line: string): { tag: Block['tag']; text: string } => {
  const [, marks = ''] = HEADING.exec(line) ?? [];
  if (marks)
    return {
      tag: marks.length < 3 ? 'h2' : marks.length === 3 ? 'h3' : 'h4',
      text: line.replace(HEADING, ''),
    };
  if (BULLET.test(line)) return { tag: 'ul', text: line.replace(BULLET, '') };
  if (NUMBERED.test(line)) return { tag: 'ol', text: line.replace(NUMBERED, '') };
  return { tag: 'p', text: line };
};

const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  let isApart = true;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (line === '' || RULE.test(line)) {
      isApart = true;
      continue;
    }
    const { tag, text } = kindOf(line);
    const last = blocks.at(-1);
    const isList = tag === 'ul' || tag === 'ol';
    // Items go on over blank lines; paragraphs do not.
    if (last && last.tag === tag && (isList || (tag === 'p' && !isApart))) last.lines.push(text);
    else blocks.push({ tag, lines: [text] });
    isApart = false;
  }
  return blocks;
};

const htmlFrom = (text: string, lineOf: (line: string) => string): string =>
  blocksOf(withoutComments(text))
    .map(({ tag, lines }) =>
      tag === 'ul' || tag === 'ol'
        ? `<${tag}>${lines.map((line) => `<li>${lineOf(line)}</li>`).join('')}</${tag}>`
        : `<${tag}>${lines.map(lineOf).join('<br>')}</${tag}>`,
    )
    .join('');

export const htmlFromPlain = (text: string): string => htmlFrom(text, (line) => withMarks(escapeText(line)));

/** The same of Markdown with HTML in it, whose tags stay tags: for whoever flattens and sanitizes it afterwards. */
export const htmlFromMixed = (text: string): string => htmlFrom(text, withMarks);

/** Whether a text with tags is Markdown for the rest: no page of HTML has lines like "## About us". */
export const isMixed = (text: string): boolean => (text.match(/^#{1,6} {1,3}\S/gm)?.length ?? 0) >= 2;
