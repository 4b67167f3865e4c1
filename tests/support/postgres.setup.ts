import { type Postgres, startPostgres } from './postgres';
import { noteWhenUnavailable } from './unavailable';

let postgres: Postgres | null = null;

/** One server a run: the one named by TEST_DATABASE_URL, else our own; each test server gets its database on it. */
export async function setup(): Promise<void> {
  if (process.env['ETAT_TEST_DB'] !== 'postgres' || process.env['TEST_DATABASE_URL']) return;
  postgres = await noteWhenUnavailable(startPostgres);
  process.env['TEST_DATABASE_URL'] = postgres.url;
}

export async function teardown(): Promise<void> {
  await postgres?.stop();
}
