// A Chromium for the tests: named by CHROMIUM_PATH, Playwright's own, the system's, or Chrome; else one is
// installed the way the platform allows; else a sentence says how.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const SYSTEM = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const own = () => createRequire(import.meta.url)('playwright').chromium.executablePath();
const system = () => (SYSTEM[process.platform] ?? []).find((path) => existsSync(path));
const runs = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Path of a browser to start; undefined where Playwright's own stands and needs no path. */
export const chromiumPath = () => {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM_PATH is "${named}", and no file is there: name a Chromium's program file, or leave it unset.`,
    );
  }
  if (existsSync(own())) return undefined;
  const found = system();
  if (found) return found;
  console.log('No Chromium found: installing one for the tests.');
  if (runs(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']) && existsSync(own()))
    return undefined;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    runs('apt-get', ['update', '-qq']);
    runs('apt-get', ['install', '-y', '-qq', 'chromium']);
    const installed = system();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need a Chromium. Install one ("npx playwright install chromium", or "apt-get install chromium" on Debian), or name it with CHROMIUM_PATH, and run npm test again.',
  );
  process.exit(1);
};
