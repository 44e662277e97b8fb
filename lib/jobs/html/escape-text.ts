/** Bare text as it stands between the tags of HTML: `&`, `<` and `>` mean themselves. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
