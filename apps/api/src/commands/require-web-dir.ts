import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../platform/config/config';
import { UsageError } from './usage-error';

/** @throws {UsageError} when the folder named by the operator holds no web app: without a word, nothing would be served */
export function requireWebDir({ webDir }: Config): void {
  if (webDir === null || existsSync(join(webDir, 'index.html'))) return;
  throw new UsageError(
    `The setting ETAT_WEB_DIR is "${webDir}", which is no folder with a built web app (index.html). Correct it and start again.`,
  );
}
