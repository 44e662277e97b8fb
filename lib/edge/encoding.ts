/** The forms an answer is kept in, ours to choose from, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const REMEMBERED = 500;
const known = new Map<string, readonly Encoding[]>();

/**
 * The encodings a reader accepts, most wanted first (RFC 9110 §12.5.3). Equal weights fall to the smaller
 * form. Without the header, or when nothing fits, the answer is the plain bytes: that is always readable.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity'];
  const remembered = known.get(header);
  if (remembered) return remembered;
  const accepted = readAccepted(header);
  // Browsers send a handful of spellings; a reader who invents more only empties the memory.
  if (known.size >= REMEMBERED) known.clear();
  known.set(header, accepted);
  return accepted;
}

function readAccepted(header: string): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name !== '' && !weights.has(name)) weights.set(name, readWeight(parameters));
  }
  const any = weights.get('*');
  const weightOf = (encoding: Encoding): number => {
    const own = weights.get(encoding) ?? (encoding === 'gzip' ? weights.get('x-gzip') : undefined) ?? any;
    // Unnamed plain bytes are acceptable, but wanted least.
    return own ?? (encoding === 'identity' ? Number.MIN_VALUE : 0);
  };
  const accepted = ENCODINGS.filter((encoding) => weightOf(encoding) > 0);
  if (accepted.length === 0) return ['identity'];
  return accepted.sort((a, b) => weightOf(b) - weightOf(a));
}

function readWeight(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const weight = /^q\s*=\s*([01](?:\.\d*)?|\.\d+)$/.exec(parameter);
    if (weight) return Math.min(1, Number(weight[1]));
    if (parameter.startsWith('q')) return 0;
  }
  return 1;
}

/** Types that grow smaller by compression; pictures and WOFF2 are compressed already. */
export function isCompressible(type: string): boolean {
  return (
    type.startsWith('text/') ||
    /[+/](json|xml)$/.test(type) ||
    ['application/javascript', 'application/wasm', 'font/ttf', 'font/otf', 'image/x-icon'].includes(type)
  );
}
