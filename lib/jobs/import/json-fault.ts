/** Where a text stops being JSON. The parser itself knows, and tells it for some mistakes only. */

const CHARACTERS = String.raw`[^"\\\u0000-\u001f]*`;
const ESCAPE = String.raw`\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})`;
const TOKEN = new RegExp(
  String.raw`[\t\n\r ]*(?:([{}[\],:])|("${CHARACTERS}(?:${ESCAPE}${CHARACTERS})*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)`,
  'y',
);
const SPACE = /[\t\n\r ]*/y;

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/** The index of the first character that cannot stand there; the text's length when something is missing. */
export const jsonFaultAt = (text: string): number => {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const afterValue = (): Wanted => (open.length > 0 ? ', or end' : 'nothing');
  for (;;) {
    TOKEN.lastIndex = at;
    const [whole, mark, string] = TOKEN.exec(text) ?? [];
    SPACE.lastIndex = at;
    const next = at + (SPACE.exec(text)?.[0].length ?? 0);
    if (whole === undefined) return next;
    const isValue = wanted === 'value' || wanted === 'value or ]';
    if (mark === undefined) {
      if (isValue) wanted = afterValue();
      else if (string !== undefined && (wanted === 'key' || wanted === 'key or }')) wanted = ':';
      else return next;
    } else if ((mark === '{' || mark === '[') && isValue) {
      open.push(mark);
      wanted = mark === '{' ? 'key or }' : 'value or ]';
    } else if (mark === ':' && wanted === ':') {
      wanted = 'value';
    } else if (mark === ',' && wanted === ', or end') {
      wanted = open.at(-1) === '{' ? 'key' : 'value';
    } else if (
      (mark === '}' && open.at(-1) === '{' && (wanted === ', or end' || wanted === 'key or }')) ||
      (mark === ']' && open.at(-1) === '[' && (wanted === ', or end' || wanted === 'value or ]'))
    ) {
      open.pop();
      wanted = afterValue();
    } else {
      return next;
    }
    at += whole.length;
  }
};
