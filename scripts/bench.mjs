import './node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './run.mjs';

// npm run bench -- <area>: one area of tests/bench, one JSON line a figure; exit 1 when a bar is missed.
const folder = join(root, 'tests/bench');
const areas = readdirSync(folder).flatMap((name) => /^(.+)\.bench\.mjs$/.exec(name)?.[1] ?? []);
const area = process.argv[2];
const file = join(folder, `${area}.bench.mjs`);
if (!area || !existsSync(file)) {
  console.error(`Name an area: npm run bench -- ${areas.join(' | ')}`);
  process.exit(2);
}
await ensureInstalled();
await ensureBuilt();
const { measure } = await import(file);
for await (const figure of measure(root)) {
  const holds = figure.bar === null ? null : figure.value <= figure.bar;
  console.log(JSON.stringify({ ...figure, holds }));
  if (holds === false) process.exitCode = 1;
}
