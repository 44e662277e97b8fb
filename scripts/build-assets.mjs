// Bundles the custom elements into one small file that every page may load, named by its content so that it
// can be cached for ever, and writes the name where the layout reads it.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, '.assets');
const result = await build({
  entryPoints: [join(root, 'components/enhance/define-elements.ts')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'none',
  write: false,
});
const [bundle] = result.outputFiles;
const name = `enhance-${createHash('sha256').update(bundle.contents).digest('hex').slice(0, 10)}.js`;
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'public'), { recursive: true });
writeFileSync(join(out, 'public', name), bundle.contents);
// The browser may fetch a guide or a job ahead of the click; never an address with a query, which costs a render.
const rules = {
  prefetch: [
    {
      source: 'document',
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/*\\?*' } }] },
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
writeFileSync(
  join(out, 'manifest.json'),
  JSON.stringify({ enhance: `/assets/${name}`, reload: '/assets/reload.js' }),
);
console.log(`${name}: ${bundle.contents.length} bytes`);
