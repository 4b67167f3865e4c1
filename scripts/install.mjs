import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runNode } from './run.mjs';

const STAMP = join(root, 'node_modules/.etat-install');
const LOCK = join(root, 'package-lock.json');
const INSTALLED = join(root, 'node_modules/.package-lock.json');

/** The lock file and what the compiled modules depend on: another Node major needs another build. */
function toStamp(lock) {
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform}-${process.arch}-${process.versions.modules}`;
}

/** True when npm itself already put exactly these versions there, so nothing is installed twice. */
function isInstalledByHand(lock) {
  if (existsSync(STAMP) || !existsSync(INSTALLED)) return false;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    if (path === '' || wanted.link || !path.includes('node_modules/')) return true;
    const found = installed[path];
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  });
}

/**
 * Runs `npm ci` when node_modules is missing or belongs to another lock file or Node.
 * @param {'show' | 'stderr'} output where npm's own lines go
 */
export async function ensureInstalled(output = 'show') {
  const lock = readFileSync(LOCK, 'utf8');
  const stamp = toStamp(lock);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  if (!isInstalledByHand(lock)) {
    console.error('Installing dependencies (npm ci), this takes a minute or two ...');
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    const npm = process.env['npm_execpath'];
    const { code } = npm?.endsWith('.js')
      ? await runNode([npm, ...args], { output })
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { output });
    if (code !== 0) {
      console.error(
        'npm ci failed. One dependency (better-sqlite3) may be compiled here: that needs Python 3, make and a C++ compiler (Debian: apt-get install build-essential python3).',
      );
      process.exit(1);
    }
  }
  writeFileSync(STAMP, stamp);
}
