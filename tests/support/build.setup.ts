import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds what changed, so nobody tests yesterday's server. */
export function setup(): void {
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/build.mjs')], {
    stdio: 'inherit',
  });
}
