/**
 * A sanitized description whose headings continue a page's own: its highest ones stand right below level `above`,
 * and no level is skipped on the way down. Its source's levels only say which heading stands under which. Takes
 * what `descriptionHtml` makes, where a heading has no attribute and every other `<` is escaped. At most `h6`.
 */
export const headingsBelow = (html: string, above: number): string => {
  /** The source's levels that lead to where we stand, outermost first. */
  const trail: number[] = [];
  return html.replace(/<(\/?)h([1-6])>/g, (_, slash: string, digit: string) => {
    const level = Number(digit);
    if (slash === '') {
      while ((trail.at(-1) ?? 0) >= level) trail.pop();
      trail.push(level);
    }
    return `<${slash}h${Math.min(6, above + trail.length)}>`;
  });
};
