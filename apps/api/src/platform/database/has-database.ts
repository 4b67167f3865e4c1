import { existsSync } from 'node:fs';
import pg from 'pg';
import type { Config } from '../config/config';
import { toSqliteFile } from './data-sources';

/** Whether Etat has ever kept anything there; creates and changes nothing. */
export async function hasDatabase(config: Config): Promise<boolean> {
  if (config.databaseUrl === null) return existsSync(toSqliteFile(config));
  const client = new pg.Client({ connectionString: config.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ isThere: boolean }>(
      `SELECT to_regclass('migrations') IS NOT NULL AS "isThere"`,
    );
    return rows[0]?.isThere ?? false;
  } finally {
    await client.end();
  }
}
