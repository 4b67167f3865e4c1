import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './install.mjs';
import { root, runNode, runNx } from './run.mjs';
import { listSkipped } from './skipped.mjs';
import { addTallies, emptyTally, formatTally, tallyReport, tallyStep } from './tally.mjs';

const RESULTS = join(root, 'dist/test-results');
const PARTS = ['check', 'unit', 'api', 'e2e'];

const { values } = parseArgs({ options: { deep: { type: 'boolean' }, only: { type: 'string' } } });
if (values.only !== undefined && !PARTS.includes(values.only)) {
  console.error(`--only takes one of ${PARTS.join(', ')}.`);
  process.exit(2);
}
const wants = (part) => values.only === undefined || values.only === part;
if (values.deep) process.env['ETAT_DEEP'] = '1';

/** What could not run at all, as sentences for the end. */
const notRun = [];

function announce(title) {
  console.log(`\n== ${title}`);
  return performance.now();
}

function close(title, started, tally) {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`== ${title}: ${formatTally(tally)} (${seconds} s)`);
  return tally;
}

const readReport = (name) => {
  const file = join(RESULTS, `${name}.json`);
  return existsSync(file) ? tallyReport(JSON.parse(readFileSync(file, 'utf8'))) : null;
};

/** A run that failed although every test it reported held is a failure of its own. */
function withExitCode(tally, code) {
  return code !== 0 && tally.failed === 0 ? addTallies([tally, tallyStep(false)]) : tally;
}

/** Part of the whole that this machine cannot run: skipped here, a failure where CI is set. */
function reportNotRun(title, reason) {
  notRun.push(`${title}: ${reason}`);
  return process.env['CI'] ? tallyStep(false) : { ...emptyTally(), skipped: 1 };
}

async function runCheck() {
  const started = announce('check');
  const tally = addTallies((await check()).map(({ ok }) => tallyStep(ok)));
  return close('check', started, tally);
}

function listProjects() {
  const inFolder = (folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  return [...inFolder('libs'), ...inFolder('apps'), 'scripts', 'tests']
    .map((folder) => join(root, folder, 'project.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter((project) => project.targets.test);
}

async function runUnit() {
  const started = announce('unit tests');
  const { code } = await runNx(['run-many', '-t', 'test', '--skip-nx-cache']);
  const tallies = listProjects().map(({ name }) => readReport(name) ?? tallyStep(false));
  return close('unit tests', started, withExitCode(addTallies(tallies), code));
}

/**
 * One Vitest run by a config of tests/; its global setup leaves a note when it cannot provide what it must,
 * and tests that skip themselves leave theirs. */
async function runSuite(title, name, env = {}) {
  const started = announce(title);
  const note = join(RESULTS, `${name}.unavailable`);
  const skippedNote = join(RESULTS, `${name}.skipped`);
  const { code } = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--config=tests/vitest.${name.split('-')[0]}.config.ts`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(RESULTS, `${name}.json`)}`,
    ],
    { env: { ...env, ETAT_UNAVAILABLE_NOTE: note, ETAT_SKIPPED_NOTE: skippedNote } },
  );
  notRun.push(...listSkipped(skippedNote).map((sentence) => `${title}: ${sentence}`));
  if (existsSync(note)) return close(title, started, reportNotRun(title, readFileSync(note, 'utf8')));
  return close(title, started, withExitCode(readReport(name) ?? tallyStep(false), code));
}

async function runBuild() {
  const started = announce('build');
  try {
    await ensureBuilt();
    return close('build', started, tallyStep(true));
  } catch (error) {
    console.error(error.message);
    return close('build', started, tallyStep(false));
  }
}

async function runAll() {
  const tallies = [];
  if (wants('check')) tallies.push(await runCheck());
  if (wants('unit')) tallies.push(await runUnit());
  if (wants('api') || wants('e2e')) {
    const build = await runBuild();
    tallies.push(build);
    if (build.failed > 0) {
      notRun.push('api and end-to-end tests: the build failed');
      return tallies;
    }
  }
  if (wants('api')) {
    tallies.push(await runSuite('api tests on SQLite', 'api-sqlite', { ETAT_TEST_DB: 'sqlite' }));
    tallies.push(await runSuite('api tests on PostgreSQL', 'api-postgres', { ETAT_TEST_DB: 'postgres' }));
  }
  if (wants('e2e')) tallies.push(await runSuite('end-to-end tests in Chromium', 'e2e'));
  return tallies;
}

await ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total = addTallies(await runAll());
for (const sentence of notRun) console.log(`\nNot run: ${sentence}`);
console.log(`\n${formatTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
