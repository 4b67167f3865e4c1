import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runNx } from './run.mjs';

/** The built server; with `serve` it starts, with anything else it is the operator's command line. */
export const API_MAIN = join(root, 'dist/apps/api/main.js');
const WEB_INDEX = join(root, 'dist/apps/web/index.html');
const STAMP = join(root, 'dist/.etat-build');

const SOURCES = ['apps', 'libs', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);
const IS_TEST = /\.spec\.tsx?$/;

function listFiles(path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(inner);
      return IS_TEST.test(entry.name) ? [] : [inner];
    });
}

/** Content, not times: a fresh checkout or a switched branch builds only when something differs. */
function hashSources() {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((path) => (path.includes('.') ? [path] : listFiles(path)));
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Builds api and web when their sources changed since the last build.
 * @param {'show' | 'stderr'} output where the builder's lines go
 */
export async function ensureBuilt(output = 'show') {
  const hash = hashSources();
  const isBuilt = existsSync(API_MAIN) && existsSync(WEB_INDEX) && existsSync(STAMP);
  if (isBuilt && readFileSync(STAMP, 'utf8') === hash) return;
  console.error('Building ...');
  const { code } = await runNx(['run-many', '-t', 'build'], { output });
  if (code !== 0) throw new Error('The build failed; its output stands above.');
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureBuilt('stderr');
}
