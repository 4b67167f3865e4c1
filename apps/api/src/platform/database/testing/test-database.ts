import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, parseConfig } from '../../config/config';

/** An empty database of its own for one spec, as the run's environment wants it. */
export interface TestDatabase {
  config: Config;
  dialect: 'sqlite' | 'postgres';
  /** The file of the embedded database. */
  file: string;
  drop(): Promise<void>;
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** With ETAT_TEST_DB=postgres a database on TEST_DATABASE_URL, else a SQLite file in a temporary folder. */
export async function createTestDatabase(
  environment: Record<string, string | undefined>,
): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'etat-database-'));
  const settings = { ETAT_DATA_DIR: dataDir, ETAT_LOG_LEVEL: 'silent' };
  const file = join(dataDir, 'etat.sqlite');
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  if (environment['ETAT_TEST_DB'] !== 'postgres') {
    const drop = () => Promise.resolve(removeFolder());
    return { config: parseConfig(settings), dialect: 'sqlite', file, drop };
  }
  const server = environment['TEST_DATABASE_URL'];
  if (!server)
    throw new Error('ETAT_TEST_DB=postgres wants TEST_DATABASE_URL: run the tests by their config.');
  const name = `etat_test_${randomBytes(6).toString('hex')}`;
  await runOnServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    config: parseConfig({ ...settings, DATABASE_URL: url.href }),
    dialect: 'postgres',
    file,
    async drop() {
      removeFolder();
      await runOnServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
