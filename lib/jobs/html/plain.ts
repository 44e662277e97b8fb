import { escapeText } from './escape-text.ts';

/** Plain text as HTML: paragraphs at blank lines, lists where lines begin with a mark, a few marks of Markdown. */

const BULLET = /^[-*•·‣◦▪●–]\s+/;
const NUMBERED = /^\d{1,2}[.)]\s+/;
const HEADING = /^(#{1,6})\s+/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/;

const withStrong = (text: string): string =>
  escapeText(text).replace(/\*\*([^*\n]{1,200})\*\*/g, '<strong>$1</strong>');

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

export const htmlFromPlain = (text: string): string =>
  blocksOf(text)
    .map(({ tag, lines }) =>
      tag === 'ul' || tag === 'ol'
        ? `<${tag}>${lines.map((line) => `<li>${withStrong(line)}</li>`).join('')}</${tag}>`
        : `<${tag}>${lines.map(withStrong).join('<br>')}</${tag}>`,
    )
    .join('');
