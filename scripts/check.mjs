import './node-version.mjs';
import { pathToFileURL } from 'node:url';
import { runNode, runNx } from './run.mjs';

const STEPS = [
  {
    name: 'format',
    run: (options) =>
      runNode(
        ['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.'],
        options,
      ),
  },
  { name: 'lint', run: (options) => runNx(['run-many', '-t', 'lint'], options) },
  {
    name: 'unused',
    run: (options) => runNode(['node_modules/knip/bin/knip.js', '--no-config-hints'], options),
  },
  { name: 'types', run: (options) => runNx(['run-many', '-t', 'typecheck'], options) },
];

/**
 * Format, lint with boundaries, unused code, types: one line each, the whole output of those that fail.
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
export async function check() {
  const results = [];
  for (const { name, run } of STEPS) {
    const started = performance.now();
    const { code, output } = await run({ output: 'keep' });
    const ok = code === 0;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (!ok) console.log(output.trim());
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    results.push({ name, ok });
  }
  return results;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await check();
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
