// Bundles the custom elements into one small file that every page loads, one for guides, one for pages of progress and
// one for the page Saved, named by their content so that they can be cached for ever, and writes the names where the
// pages read them. Compiles the styles of a guide that is kept as a file.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss from 'postcss';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, '.assets');
/** What every page loads, and what only guides, pages of progress and the page Saved do. */
const ENTRIES = {
  enhance: 'define-elements.ts',
  guide: 'define-guide.ts',
  progress: 'define-progress.ts',
  saved: 'define-saved.ts',
};
const { outputFiles } = await build({
  entryPoints: Object.values(ENTRIES).map((file) => join(root, 'components/enhance', file)),
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'none',
  write: false,
});
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'public'), { recursive: true });
const manifest = { reload: '/assets/reload.js' };
for (const [at, entry] of Object.keys(ENTRIES).entries()) {
  const { contents } = outputFiles[at];
  const name = `${entry}-${createHash('sha256').update(contents).digest('hex').slice(0, 10)}.js`;
  writeFileSync(join(out, 'public', name), contents);
  manifest[entry] = `/assets/${name}`;
  const [gzip, brotli] = [gzipSync(contents, { level: 9 }), brotliCompressSync(contents)];
  console.log(`${name}: ${contents.length} bytes, gzip ${gzip.length}, Brotli ${brotli.length}`);
}
// The browser may fetch a guide or a job ahead of the click; never an address with a query, which costs a render, nor
// a feed or a file, which is no page to go to. (`/*\?*` would be every address: an empty query matches as well.)
const rules = {
  prefetch: [
    {
      source: 'document',
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: ['/*\\?(.+)', '/*.*'] } }] },
      eagerness: 'moderate',
    },
  ],
};
writeFileSync(join(out, 'public', 'speculation.json'), JSON.stringify(rules));
// Loaded in development only: the page loads again when a source has been saved.
writeFileSync(
  join(out, 'public', 'reload.js'),
  "new EventSource('/__reload').onmessage = () => location.reload();\n",
);
// The styles of a guide that is kept as one file: those of the site, for what stands in a guide, with the typeface.
const styles = join(root, 'app/styles.css');
const SITE_STYLES = '@import "tailwindcss";';
const FILE_STYLES = `@import "tailwindcss" source(none);
${['guide', 'demand', 'ui', 'file', 'site/sample-notice.tsx'].map((name) => `@source "../components/${name}";`).join('\n')}`;
const written = readFileSync(styles, 'utf8');
if (!written.includes(SITE_STYLES)) throw new Error(`app/styles.css has no line ${SITE_STYLES}`);
const font = readFileSync(
  join(
    root,
    'node_modules/@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2',
  ),
);
const face = `@font-face{font-family:Familjen;font-weight:400 700;src:url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")}:root{--font-familjen:Familjen}`;
// A file is kept to be worked through: what one should be able to do has boxes, on the screen as on paper.
const boxes = '.checks{list-style:"□  "}.page-only{display:none}';
const { css } = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(
  written.replace(SITE_STYLES, FILE_STYLES),
  { from: styles },
);
writeFileSync(join(out, 'guide-file.json'), JSON.stringify({ css: face + css + boxes }));
console.log(`guide-file.json: ${css.length} bytes of styles, ${font.length} of the typeface`);
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest));
