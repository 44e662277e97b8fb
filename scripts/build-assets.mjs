// Bundles the custom elements into one small file that every page loads, one for guides, one for pages of progress
// and one for the page Saved, named by their content so that they can be cached for ever, and writes the names where the pages read them.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

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
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest));
