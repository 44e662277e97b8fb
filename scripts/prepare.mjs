// What every npm command runs first, on whatever Node the machine has: it installs what is missing, finds a
// Node that can run the project, builds when the sources have changed, and then runs the command itself.
// Only `node:` imports here and in build-stamp.mjs: nothing else may be installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStamp } from './build-stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules/.bin');
const stampFile = join(root, '.waymark/build.sha256');
/** Whatever changes the built site. Tests, docs and the commands that only touch the database do not. */
const SOURCES = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'contentlayer.config.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'scripts',
];
const OLDEST_NODE = [22, 18];

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

/** Says the step in one line and how long it took; a step's own output shows only when it fails. */
const step = (name, command, args, env = {}) => {
  const begun = performance.now();
  process.stdout.write(`${name} …`);
  const run = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  const took = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  if (run.status === 0) {
    process.stdout.write(` ${took}\n`);
    return run;
  }
  process.stdout.write(` failed after ${took}\n`);
  return fail(
    `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? `${run.error.message}\n` : ''}${name} failed: mend what stands above, then run the command again.`,
  );
};

const install = () => {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  step('Installing packages (npm ci)', 'npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
};

/** The Node that came with the packages, if it runs here, else this one if it is new enough. */
const findNode = () => {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const packaged = join(
    root,
    `node_modules/node-${platform}-${process.arch}/bin/node${platform === 'win' ? '.exe' : ''}`,
  );
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]))
    return process.execPath;
  return fail(
    `Waymark runs on Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.version}; the Node that comes as a package does not run on ${process.platform}-${process.arch}. Install a newer Node from https://nodejs.org and run the command again.`,
  );
};

const filesUnder = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesUnder(join(path, name)))
    : [path];

const sourcesHash = () => {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    for (const file of filesUnder(path))
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const build = (node) => {
  const hash = sourcesHash();
  const built = existsSync(stampFile) && existsSync(join(root, '.next/BUILD_ID'));
  if (built && readFileSync(stampFile, 'utf8') === buildStamp(root, hash)) return;
  prepareSources(node);
  // The build is the same for every operator: what they set is read at the start, and told there when bad.
  step('Building the site', node, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: '',
    SITE_URL: '',
    MISSES_PER_SECOND: '',
    SYNC_EVERY: '',
  });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, buildStamp(root, hash));
};

/** The generated files that both the build and the type check need. */
const prepareSources = (node) => {
  step('Compiling the content', node, [
    join(root, 'node_modules/contentlayer2/bin/cli.cjs'),
    'build',
    '--clearCache',
  ]);
  // What an author should do before publishing is shown also when nothing is wrong.
  process.stderr.write(step('Checking the content', node, ['lib/commands/check-content.ts']).stderr);
  step('Bundling the enhancements', node, ['scripts/build-assets.mjs']);
};

/** What was wrong with the database, and what was done about it, is shown also when all is well again. */
const readyDatabase = (node) => {
  process.stderr.write(step('Making the database ready', node, ['lib/commands/load-sample.ts']).stderr);
};

/** Hands the terminal over to the command and ends as it ends. */
const run = (node, args) => {
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      NODE_NO_WARNINGS: '1',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
};

/** Development: Markdown is compiled again on every save, for as long as this process lives. */
const watchContent = (node) => {
  const watcher = spawn(node, [join(root, 'node_modules/contentlayer2/bin/cli.cjs'), 'dev'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.on('exit', () => watcher.kill());
};

const [command = '', ...args] = process.argv.slice(2);
install();
const node = findNode();
switch (command) {
  case 'start':
    build(node);
    readyDatabase(node);
    run(node, ['server.ts']);
    break;
  case 'dev':
    prepareSources(node);
    readyDatabase(node);
    process.env.WAYMARK_DEV = '1';
    process.env.NODE_ENV = 'development';
    watchContent(node);
    run(node, ['server.ts']);
    break;
  case 'build':
    build(node);
    break;
  case 'sources':
    prepareSources(node);
    break;
  case 'test':
    build(node);
    run(node, ['scripts/run-tests.mjs', ...args]);
    break;
  case 'exec':
    run(node, args);
    break;
  default:
    fail(
      `"${command}" is no command of scripts/prepare.mjs: it knows start, dev, build, sources, test and exec.`,
    );
}
