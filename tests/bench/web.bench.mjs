import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BAR_KB = 300;
const ENTRY = 'index.html';
const OVERVIEW = /reports\/overview\.page\.tsx$/;

/** The chunk and everything it imports statically. */
function collect(manifest, key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of manifest[key]?.imports ?? []) collect(manifest, imported, found);
  return found;
}

/** What a browser loads to show the overview, signed in, with an empty cache. Absolute, lower is better. */
export function* measure(root) {
  const folder = join(root, 'dist/apps/web');
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const page = Object.keys(manifest).find((key) => OVERVIEW.test(key));
  if (!page) throw new Error('The build has no overview page of its own.');
  const chunks = [...collect(manifest, page, collect(manifest, ENTRY))].map((key) => manifest[key]);
  const sizeOf = (files) =>
    [...new Set(files)].reduce(
      (bytes, file) => bytes + brotliCompressSync(readFileSync(join(folder, file))).length,
      0,
    ) / 1000;
  const rounded = (value) => Math.round(value * 10) / 10;
  const scripts = chunks.map((chunk) => chunk.file).filter((file) => file.endsWith('.js'));
  const styles = chunks.flatMap((chunk) => chunk.css ?? []);
  yield { name: 'web.overview.javascript', value: rounded(sizeOf(scripts)), unit: 'kB brotli', bar: BAR_KB };
  yield { name: 'web.overview.styles', value: rounded(sizeOf(styles)), unit: 'kB brotli', bar: null };
}
