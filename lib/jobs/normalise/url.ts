/** Longer addresses are a mistake or an attack. */
const LONGEST_URL = 2_048;
// biome-ignore lint/suspicious/noControlCharactersInRegex: URL parsers skip them, so they can hide a scheme
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal)\.?$/;

/**
 * An address that may become a link: absolute http or https as written, with a public-looking host name and no
 * user name or password in it. Null for everything else, so that no other scheme can ever reach an `href`.
 */
export const webAddress = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? '';
  if (!/^https?:\/\/[^/\\]/i.test(trimmed) || trimmed.length > LONGEST_URL || CONTROL.test(trimmed))
    return null;
  const url = URL.parse(trimmed.toWellFormed());
  if (!url || url.username || url.password) return null;
  return url.hostname.includes('.') && !LOCAL_NAME.test(url.hostname) ? url.href : null;
};
