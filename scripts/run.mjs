import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root; every command runs here. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const NX = join(root, 'node_modules/nx/dist/bin/nx.js');

/**
 * Runs a program of node_modules or node itself and waits for its end.
 * @param {string[]} args a script and its arguments, run by this very Node
 * @param {{ env?: Record<string, string>, output?: 'show' | 'keep' | 'stderr' }} options
 * `keep` collects the output, `stderr` shows it there so that standard output stays the caller's
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { env = {}, output = 'show' } = {}) {
  return run(process.execPath, args, { env, output });
}

/** @returns {Promise<{ code: number, output: string }>} */
export function run(program, args, { env = {}, output = 'show' } = {}) {
  const stdio = { show: 'inherit', keep: ['ignore', 'pipe', 'pipe'], stderr: ['ignore', 2, 2] }[output];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio,
      env: { ...process.env, ...(output === 'keep' && { NO_COLOR: '1', FORCE_COLOR: '0' }), ...env },
    });
    let kept = '';
    child.stdout?.on('data', (chunk) => (kept += chunk));
    child.stderr?.on('data', (chunk) => (kept += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: kept }));
  });
}

/** Nx without daemon and colours of its own: nothing stays behind, the same output everywhere. */
export function runNx(args, options = {}) {
  const env = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', ...options.env };
  return runNode([NX, ...args, '--outputStyle=static'], { ...options, env });
}
