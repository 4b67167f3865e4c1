import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTITIES } from './entities';
import { closeDataSources, openDataSources, toDataSourceOptions } from './platform/database/data-sources';
import { MIGRATIONS } from './platform/database/migrations';
import { insertEveryRow } from './platform/database/testing/insert-every-row';
import { createTestDatabase, type TestDatabase } from './platform/database/testing/test-database';
import { recreateTriggers } from './platform/database/triggers';

const isPostgres = process.env['ETAT_TEST_DB'] === 'postgres';
const fixture = resolve(
  import.meta.dirname,
  `../../../tests/fixtures/first-release.${isPostgres ? 'postgres' : 'sqlite'}.sql`,
);

const toLiteral = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'boolean') return isPostgres ? String(value) : String(Number(value));
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new TypeError('A parameter that no fixture can hold');
};

/** Writes down what is executed, parameters filled in. */
class Recorder implements Logger {
  readonly statements: string[] = [];

  logQuery(query: string, parameters: unknown[] = []): void {
    if (!/^\s*(CREATE|INSERT|DROP|ALTER)/i.test(query)) return;
    let at = 0;
    const text = query.replace(/\$(\d+)|\?/g, (match, number?: string) => {
      if (parameters.length === 0) return match;
      return toLiteral(parameters[number ? Number(number) - 1 : at++]);
    });
    this.statements.push(`${text};\n`);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** Records an installation of the first release with a row in every table. */
async function record(database: TestDatabase): Promise<string> {
  if (MIGRATIONS.length > 1)
    throw new Error('The first release is history: its fixture is not written again.');
  const recorder = new Recorder();
  const options = toDataSourceOptions(database.config, ENTITIES).writer;
  const source = await new DataSource({ ...options, logger: recorder, logging: 'all' }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await recreateTriggers(source);
  await insertEveryRow(source, 'organisation-of-the-first-release');
  await source.destroy();
  return recorder.statements.join('');
}

async function load(database: TestDatabase, sql: string): Promise<void> {
  if (!isPostgres) {
    const file = new Database(database.file);
    file.exec(sql);
    file.close();
    return;
  }
  const client = new pg.Client({ connectionString: database.config.databaseUrl ?? '' });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('an installation of the first release', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(process.env);
  });
  afterEach(() => database.drop());

  it.runIf(process.env['ETAT_WRITE_FIXTURES'])('is written down, while it is not released', async () => {
    writeFileSync(fixture, await record(database));
    expect(existsSync(fixture)).toBe(true);
  });

  it('migrates to the present schema and keeps every row', async () => {
    await load(database, readFileSync(fixture, 'utf8'));
    const sources = await openDataSources(database.config, ENTITIES);
    try {
      const { upQueries } = await sources.writer.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
      const isOld = (table: string) =>
        new RegExp(`INSERT INTO "${table}"`).test(readFileSync(fixture, 'utf8'));
      const tables = sources.writer.entityMetadatas.filter(({ tableName }) => isOld(tableName));
      expect(tables.length).toBeGreaterThan(25);
      for (const { target, tableName } of tables)
        expect([tableName, await sources.reader.getRepository(target).count()]).toEqual([tableName, 1]);
      if (!isPostgres) {
        expect(await sources.writer.query('PRAGMA foreign_key_check')).toEqual([]);
        expect(await sources.writer.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      }
    } finally {
      await closeDataSources(sources);
    }
  });

  it('is what its migration makes: that file is never edited once it ran somewhere', async () => {
    const options = toDataSourceOptions(database.config, []).writer;
    const source = await new DataSource(options).initialize();
    const runner = source.createQueryRunner();
    runner.enableSqlMemory();
    await new MIGRATIONS[0]!().up(runner);
    const made = runner.getMemorySql().upQueries.map(({ query }) => query);
    runner.disableSqlMemory();
    await runner.release();
    await source.destroy();
    const written = readFileSync(fixture, 'utf8');
    const missing = made.filter((query) => !written.includes(query));
    expect(missing, 'before the first release: run this spec with ETAT_WRITE_FIXTURES=1').toEqual([]);
  });
});
