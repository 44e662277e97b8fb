// Says which sources and bundles a build was made of. Only `node:` imports: scripts/prepare.mjs runs it first of all.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names the sources by their hash and every bundle that built pages load; null where one of them is missing. Another
 * branch's bundles may have taken their place since.
 */
export const buildStamp = (root, hash) => {
  const manifest = join(root, '.assets/manifest.json');
  if (!existsSync(manifest)) return null;
  const names = Object.values(JSON.parse(readFileSync(manifest, 'utf8')));
  const isThere = (name) => existsSync(join(root, '.assets/public', name.slice('/assets/'.length)));
  return names.every(isThere) ? [hash, ...names].join(' ') : null;
};
