import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTITIES } from './entities';
import { OrganisationRepository } from './features/administration';
import { closeDataSources, type DataSources, openDataSources } from './platform/database/data-sources';
import { insertEveryRow } from './platform/database/testing/insert-every-row';
import { createTestDatabase, type TestDatabase } from './platform/database/testing/test-database';
import { UnitOfWork } from './platform/database/unit-of-work';

const isPostgres = process.env['ETAT_TEST_DB'] === 'postgres';
const KEPT = 'organisation-that-stays';
const DROPPED = 'organisation-that-goes';

/** Rows of each table, as text, so that any difference shows. */
async function dump(source: DataSource): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { tableName } of source.entityMetadatas) {
    const rows = await source.query<unknown[]>(`SELECT * FROM "${tableName}"`);
    tables[tableName] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

describe('the database', () => {
  let database: TestDatabase;
  let sources: DataSources;

  const open = async () => (sources = await openDataSources(database.config, ENTITIES));
  const pendingChanges = async () => {
    const { upQueries } = await sources.writer.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };
  const listTriggers = async () => {
    const sql = isPostgres
      ? "SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE 'audit%'"
      : "SELECT name FROM sqlite_master WHERE type = 'trigger'";
    return (await sources.writer.query<{ name: string }[]>(sql)).map(({ name }) => name).sort();
  };
  const TRIGGERS = isPostgres
    ? ['audit_event_no_change', 'audit_event_no_truncate']
    : ['audit_event_no_delete', 'audit_event_no_update'];

  beforeEach(async () => {
    database = await createTestDatabase(process.env);
    await open();
  });
  afterEach(async () => {
    await closeDataSources(sources);
    await database.drop();
  });

  describe('migrated from nothing', () => {
    it('has the very schema of the entities', async () => {
      expect(await pendingChanges()).toEqual([]);
    });

    it('would show a column that no migration makes', async () => {
      await sources.writer.query('ALTER TABLE vendor DROP COLUMN is_active');
      expect((await pendingChanges()).join('\n')).toContain('is_active');
    });

    it('has its triggers, and keeps them, its rows and one entry per migration when migrated again', async () => {
      expect(await listTriggers()).toEqual(TRIGGERS);
      await insertEveryRow(sources.writer, KEPT);
      const before = await dump(sources.writer);
      await closeDataSources(sources);
      await open();
      expect(await sources.writer.runMigrations()).toEqual([]);
      expect(await listTriggers()).toEqual(TRIGGERS);
      expect(await dump(sources.writer)).toEqual(before);
    });

    it('gets triggers back that a rebuilt table lost', async () => {
      const drops = TRIGGERS.map((name) => `DROP TRIGGER ${name}${isPostgres ? ' ON audit_event' : ''}`);
      for (const sql of drops) await sources.writer.query(sql);
      await closeDataSources(sources);
      await open();
      expect(await listTriggers()).toEqual(TRIGGERS);
    });
  });

  describe('audit events', () => {
    const APPEND_ONLY = /append-only/;

    it.each(['INSERTED', null])(
      'of organisation %s can be neither changed nor deleted',
      async (organisation) => {
        await insertEveryRow(sources.writer, 'INSERTED');
        if (organisation === null)
          await sources.writer.query(
            "INSERT INTO audit_event (organisation_id, at, action, entity) VALUES (NULL, 'now', 'done', 'account')",
          );
        const before = await dump(sources.writer);
        const where = organisation === null ? 'organisation_id IS NULL' : "organisation_id = 'INSERTED'";
        for (const sql of [
          `UPDATE audit_event SET action = 'forged' WHERE ${where}`,
          `UPDATE audit_event SET organisation_id = 'elsewhere' WHERE ${where}`,
          `DELETE FROM audit_event WHERE ${where}`,
          'DELETE FROM audit_event',
          isPostgres
            ? 'TRUNCATE audit_event'
            : `INSERT OR REPLACE INTO audit_event (id, at, action, entity) SELECT id, at, 'forged', entity FROM audit_event WHERE ${where}`,
        ])
          await expect(sources.writer.query(sql)).rejects.toThrow(APPEND_ONLY);
        expect(await dump(sources.writer)).toEqual(before);
      },
    );
  });

  describe('an organisation that is dropped', () => {
    it('leaves nothing in any table, and takes nothing of another', async () => {
      await insertEveryRow(sources.writer, KEPT);
      const before = await dump(sources.writer);
      // Accounts and what hangs on them belong to nobody; only the organisation's own rows go.
      const ownTables = sources.writer.entityMetadatas.filter((entity) =>
        entity.columns.some((column) => column.databaseName === 'organisation_id'),
      );
      expect(ownTables.length).toBeGreaterThan(20);
      await insertEveryRow(sources.writer, DROPPED);
      for (const { tableName } of ownTables)
        expect((await dump(sources.writer))[tableName]?.join(), tableName).toContain(DROPPED);

      const unitOfWork = new UnitOfWork(sources);
      await unitOfWork.run(() => new OrganisationRepository(unitOfWork).drop(DROPPED));

      const after = await dump(sources.writer);
      for (const tableName of [...ownTables.map((entity) => entity.tableName), 'organisation'])
        expect([tableName, after[tableName]]).toEqual([tableName, before[tableName]]);
      if (!isPostgres) expect(await sources.writer.query('PRAGMA foreign_key_check')).toEqual([]);
    });

    it('goes with its trees, whatever order the rows were written in', async () => {
      await insertEveryRow(sources.writer, DROPPED);
      for (const table of ['cost_centre', 'category']) {
        const columns = table === 'category' ? ", 'external'" : '';
        const into = `id, organisation_id, version, code, name, is_active, parent_id${table === 'category' ? ', kind' : ''}`;
        for (const [id, parent] of [
          ['a', DROPPED],
          ['b', 'a'],
          ['c', 'b'],
        ])
          await sources.writer.query(
            `INSERT INTO ${table} (${into}) VALUES ('${id}', '${DROPPED}', 1, '${id}', '${id}', true, '${parent}'${columns})`,
          );
      }
      const unitOfWork = new UnitOfWork(sources);
      await unitOfWork.run(() => new OrganisationRepository(unitOfWork).drop(DROPPED));
      expect((await dump(sources.writer))['cost_centre']).toEqual([]);
    });
  });

  describe('integers', () => {
    it('come back as they went in, up to 2^53 - 1, from every column of every table', async () => {
      await insertEveryRow(sources.writer, KEPT);
      let columns = 0;
      for (const entity of sources.writer.entityMetadatas) {
        const row = await sources.reader.getRepository(entity.target).findOneByOrFail({});
        for (const column of entity.columns.filter(({ type }) => type === 'bigint')) {
          expect(column.getEntityValue(row), `${entity.tableName}.${column.databaseName}`).toBe(
            Number.MAX_SAFE_INTEGER,
          );
          columns += 1;
        }
      }
      expect(columns).toBeGreaterThan(30);
    });

    it.runIf(isPostgres)('beyond 2^53 are refused by PostgreSQL, never rounded', async () => {
      const read = (text: string) => sources.reader.query(`SELECT ${text}::bigint AS value`);
      expect(await read('9007199254740991')).toEqual([{ value: 9_007_199_254_740_991 }]);
      expect(await read('-9007199254740991')).toEqual([{ value: -9_007_199_254_740_991 }]);
      for (const beyond of ['9007199254740992', '9007199254740993', '-9007199254740993'])
        await expect(read(beyond)).rejects.toThrow(/beyond the safe range/);
      await insertEveryRow(sources.writer, KEPT);
      await expect(
        sources.reader.query('SELECT SUM(amount_minor + 1)::bigint AS value FROM posting'),
      ).rejects.toThrow(/beyond the safe range/);
    });

    it.runIf(!isPostgres)('are stored as integers by SQLite, in every column', async () => {
      await insertEveryRow(sources.writer, KEPT);
      let columns = 0;
      for (const { tableName, columns: all } of sources.writer.entityMetadatas) {
        for (const { databaseName, type } of all.filter(
          ({ type }) => type !== 'varchar' && type !== 'text',
        )) {
          const kinds = await sources.reader.query<{ kind: string }[]>(
            `SELECT DISTINCT typeof("${databaseName}") AS kind FROM "${tableName}"`,
          );
          expect([tableName, databaseName, type, kinds]).toEqual([
            tableName,
            databaseName,
            type,
            [{ kind: 'integer' }],
          ]);
          columns += 1;
        }
      }
      expect(columns).toBeGreaterThan(50);
    });
  });
});
