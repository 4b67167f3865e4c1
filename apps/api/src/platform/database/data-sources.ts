import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import type { Config } from '../config/config';
import { MIGRATIONS } from './migrations';
import { SnakeNamingStrategy } from './naming-strategy';
import { retryWhile } from './retry-while-busy';
import { requireKnownMigrations } from './require-known-migrations';
import { recreateTriggers } from './triggers';

export type EntityList = MixedList<abstract new () => object>;

/**
 * The writer is reachable only inside the unit of work. On PostgreSQL both are pools: reads must not queue behind
 * the transactions that wait for a connection.
 */
export interface DataSources {
  writer: DataSource;
  reader: DataSource;
  dialect: 'sqlite' | 'postgres';
}

interface RawSqlite {
  pragma(text: string): unknown;
  prepare(sql: string): unknown;
  function(name: string, options: { deterministic: boolean }, work: (text: unknown) => unknown): unknown;
}

/** `pg` hands int8 over as text; an amount beyond 2^53 must fail loudly, never lose a cent. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the safe range`);
  return value;
}

/** SQLite's own `LOWER` knows no umlauts. */
function teachLower(db: RawSqlite): void {
  db.function('lower', { deterministic: true }, (text) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  );
}

const WRITER_CACHE_KIB = 32 * 1024;

function prepareWriter(db: RawSqlite): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // The unique index of a million postings is filled in random order; two megabytes, the default, would be read again and again.
  db.pragma(`cache_size = -${WRITER_CACHE_KIB}`);
  // Without it INSERT OR REPLACE deletes a row without asking the triggers that guard it.
  db.pragma('recursive_triggers = ON');
  teachLower(db);
  const prepare = db.prepare.bind(db);
  // A deferred BEGIN takes the write lock only at the first write and then cannot wait for it.
  db.prepare = (sql: string) => prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql);
}

function prepareReader(db: RawSqlite): void {
  db.pragma('query_only = ON');
  teachLower(db);
}

const shared = {
  namingStrategy: new SnakeNamingStrategy(),
  migrationsRun: false,
  synchronize: false,
  logging: false,
} as const;

/** The file of the embedded database. */
export const toSqliteFile = (config: Config): string => join(config.dataDir, 'etat.sqlite');

/** Options without a connection; `entities` come from the features. */
export function toDataSourceOptions(
  config: Config,
  entities: EntityList,
): { writer: DataSourceOptions; reader: DataSourceOptions } {
  if (config.databaseUrl !== null) {
    pg.types.setTypeParser(pg.types.builtins.INT8, parseInt8);
    const options: DataSourceOptions = {
      ...shared,
      type: 'postgres',
      url: config.databaseUrl,
      entities,
      migrations: MIGRATIONS,
      poolSize: 10,
      installExtensions: false,
    };
    return { writer: options, reader: { ...options, migrations: [] } };
  }
  const sqlite = {
    ...shared,
    type: 'better-sqlite3',
    database: toSqliteFile(config),
    entities,
    timeout: 0,
  } as const;
  return {
    writer: { ...sqlite, migrations: MIGRATIONS, prepareDatabase: prepareWriter },
    reader: {
      ...sqlite,
      readonly: true,
      prepareDatabase: prepareReader,
    },
  };
}

/**
 * Opens the databases, migrates when asked to, and gives the triggers back that SQLite's table rebuilds drop.
 * @throws {NewerDatabaseError} when a newer release has migrated it already
 */
export async function openDataSources(
  config: Config,
  entities: EntityList,
  migrate = true,
): Promise<DataSources> {
  const options = toDataSourceOptions(config, entities);
  const isPostgres = config.databaseUrl !== null;
  if (!isPostgres) mkdirSync(config.dataDir, { recursive: true });
  const writer = await new DataSource(options.writer).initialize();
  await requireKnownMigrations(writer);
  if (migrate) {
    // A command of the operator opens the file that a running server writes to.
    await retryWhile(() => writer.runMigrations({ transaction: 'each' }));
    await retryWhile(() => recreateTriggers(writer));
  }
  const reader = await new DataSource(options.reader).initialize();
  return { writer, reader, dialect: isPostgres ? 'postgres' : 'sqlite' };
}

export async function closeDataSources(sources: DataSources): Promise<void> {
  await sources.reader.destroy();
  await sources.writer.destroy();
}
