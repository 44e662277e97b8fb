// `npm test` after the set-up: Vitest, then Playwright on the built site, then one line with the sum.
// `npm test -- unit` or `-- e2e` runs one of the two; further words are handed on to it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './find-chromium.mjs';

const [only = '', ...rest] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'waymark-tests-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

const suite = (name, command, env, read) => {
  const report = join(folder, `${name}.json`);
  const run = spawnSync(process.execPath, command(report), {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', ...env(report) },
  });
  // A runner that dies without a report is a failure of its own, never a silent zero.
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
  if (run.status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(sum)) sum[key] += counts[key];
};

if (only !== 'e2e') {
  suite(
    'vitest',
    (report) => [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(only === 'unit' ? rest : []),
    ],
    () => ({}),
    (json) => ({
      passed: json.numPassedTests,
      failed:
        json.numFailedTests +
        json.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
          .length,
      skipped: json.numPendingTests + json.numTodoTests,
    }),
  );
}
if (only !== 'unit') {
  const chromium = chromiumPath();
  suite(
    'playwright',
    () => ['node_modules/@playwright/test/cli.js', 'test', ...(only === 'e2e' ? rest : [])],
    (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) }),
    (json) => ({
      passed: json.stats.expected,
      failed: json.stats.unexpected + json.stats.flaky + json.errors.length,
      skipped: json.stats.skipped,
    }),
  );
}
rmSync(folder, { recursive: true, force: true });
if (sum.skipped) console.log(`${sum.skipped} skipped: what they need is missing here, and each says what`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
