import { resolve } from 'node:path';
import type { Config } from '../platform/config/config';
import { hasDatabase } from '../platform/database/has-database';
import { UsageError } from './usage-error';

/** @throws {UsageError} where nothing was ever saved: a mistyped folder must not look like an empty installation */
export async function requireDatabase(config: Config): Promise<void> {
  if (await hasDatabase(config)) return;
  const place =
    config.databaseUrl === null
      ? `The data folder ${resolve(config.dataDir)} (ETAT_DATA_DIR)`
      : 'The database that DATABASE_URL names';
  throw new UsageError(`${place} holds nothing of Etat. Name the right one, or set Etat up there first.`);
}
