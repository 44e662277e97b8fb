import { cut } from '../normalise/text.ts';
import { webAddress } from '../normalise/url.ts';
import { escapeText } from './escape-text.ts';

const LISTS = new Set(['ul', 'ol']);
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tr']);
/** Where text stands by itself, without a paragraph around it. */
const HOLDS_TEXT = new Set(['li', 'th', 'td', 'pre']);
const DEEPEST = 12;

const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

const withoutOuterBreaks = (line: string): string => {
  let text = line.trim();
  while (text.startsWith('<br>')) text = text.slice('<br>'.length).trimStart();
  while (text.endsWith('<br>')) text = text.slice(0, -'<br>'.length).trimEnd();
  return text;
};

/** Writes well-formed HTML from blocks, inline tags and text in whatever order a feed's HTML brings them. */
export class BlockWriter {
  #out = '';
  /** Open containers, outermost first. */
  readonly #open: string[] = [];
  /** Open inline tags with their opening text: closed and opened again around every block. */
  readonly #inline: { name: string; opening: string }[] = [];
  #heading: string | null = null;
  #line = '';
  #lineHasText = false;
  #afterBreak = false;

  get length(): number {
    return this.#out.length + this.#line.length;
  }

  get #container(): string {
    return this.#open.at(-1) ?? '';
  }

  /** Of a text longer than `room` characters of HTML only as much is written. */
  text(text: string, room: number): void {
    const escaped = escapeText(this.#container === 'pre' ? text : text.replace(/\s+/g, ' '));
    this.#line += escaped.length <= room ? escaped : cut(escaped, room).replace(/&[a-z]*$/, '');
    if (text.trim() === '') return;
    this.#lineHasText = true;
    this.#afterBreak = false;
  }

  lineBreak(): void {
    if (this.#container === 'pre') this.#line += '\n';
    // Two in a row are how some feeds part paragraphs.
    else if (this.#afterBreak && !this.#heading) this.endBlock();
    else this.#line += '<br>';
    this.#afterBreak = true;
  }

  heading(tag: string | null): void {
    this.endBlock();
    this.#heading = tag;
  }

  openInline(name: string, href: string | undefined): void {
    if (this.#inline.some((other) => other.name === name)) return;
    const address = name === 'a' ? webAddress(href ?? '') : null;
    // A link that leads nowhere we allow becomes its own words.
    if (name === 'a' && !address?.startsWith('https:')) return;
    const opening = address ? `<a href="${escapeAttribute(address)}" rel="nofollow noopener">` : `<${name}>`;
    this.#inline.push({ name, opening });
    this.#line += opening;
  }

  closeInline(name: string): void {
    const at = this.#inline.findLastIndex((tag) => tag.name === name);
    if (at < 0) return;
    for (const tag of this.#inline.splice(at).reverse()) this.#line += `</${tag.name}>`;
  }

  openContainer(name: string, parents: string[]): void {
    if (this.#open.length >= DEEPEST) return;
    this.endBlock();
    if (parents.length > 0) {
      if (name === 'li' && !this.#open.some((tag) => LISTS.has(tag))) this.#push('ul');
      const at = this.#open.findLastIndex((tag) => parents.includes(tag));
      if (at < 0) return;
      this.#closeTo(at + 1);
    } else if (TABLE_PARTS.has(this.#container)) {
      return;
    } else if (LISTS.has(this.#container)) {
      this.#push('li');
    }
    this.#push(name);
  }

  closeContainer(name: string): void {
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#closeTo(at);
  }

  /** Writes the line so far as a block of its kind and begins the next one. */
  endBlock(): void {
    const closing = this.#inline.map(({ name }) => `</${name}>`).reverse();
    const text = withoutOuterBreaks(this.#line + closing.join(''));
    if (this.#lineHasText) {
      // Text that stands directly in a list or a table becomes an item or a cell of it.
      if (LISTS.has(this.#container)) this.#out += `<li>${text}</li>`;
      else if (this.#container === 'tr') this.#out += `<td>${text}</td>`;
      else if (TABLE_PARTS.has(this.#container)) this.#out += `<tr><td>${text}</td></tr>`;
      else this.#out += this.#wrapped(text);
    }
    this.#line = this.#inline.map(({ opening }) => opening).join('');
    this.#lineHasText = false;
  }

  end(): string {
    this.#closeTo(0);
    return this.#out;
  }

  #wrapped(text: string): string {
    const tag = this.#heading ?? (HOLDS_TEXT.has(this.#container) ? null : 'p');
    return tag ? `<${tag}>${text}</${tag}>` : text;
  }

  #push(name: string): void {
    this.#out += `<${name}>`;
    this.#open.push(name);
  }

  #closeTo(depth: number): void {
    this.endBlock();
    while (this.#open.length > depth) this.#out += `</${this.#open.pop()}>`;
  }
}
