import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildStamp } from '../../scripts/build-stamp.mjs';

const FILES = ['reload.js', 'enhance-aa.js', 'saved-bb.js'];

/** A checkout with these bundles, all of which its manifest names. */
const aRoot = (files = FILES): string => {
  const root = mkdtempSync(join(tmpdir(), 'waymark-stamp-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, '.assets/public'), { recursive: true });
  const [reload, enhance, saved] = FILES.map((file) => `/assets/${file}`);
  writeFileSync(join(root, '.assets/manifest.json'), JSON.stringify({ reload, enhance, saved }));
  for (const file of files) writeFileSync(join(root, '.assets/public', file), '');
  return root;
};

it('a build is current only while every bundle of its manifest is there', () => {
  expect(buildStamp(aRoot(), 'hash')).toBe(
    'hash /assets/reload.js /assets/enhance-aa.js /assets/saved-bb.js',
  );
  for (const missing of FILES)
    expect(buildStamp(aRoot(FILES.filter((file) => file !== missing)), 'hash'), missing).toBeNull();
  expect(buildStamp(join(tmpdir(), 'waymark-nothing-here'), 'hash')).toBeNull();
});
