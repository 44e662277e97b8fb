/**
 * Structured data in a page. `<` is escaped, or a text holding `<!-- <script>` would break the page in any
 * browser. The edge lets only this kind of inline script through.
 */
export const JsonLd = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
);
