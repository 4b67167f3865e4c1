import { setImmediate as tick, setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { DomainError } from '@etat/domain';
import { Like } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrganisationEntity } from '../access/organisation.entity';
import { closeDataSources, type DataSources, openDataSources } from './data-sources';
import { createTestDatabase, type TestDatabase } from './testing/test-database';
import { UnitOfWork } from './unit-of-work';

const isPostgres = process.env['ETAT_TEST_DB'] === 'postgres';

const toRow = (slug: string): OrganisationEntity => ({
  id: slug,
  slug,
  name: slug,
  currency: 'EUR',
  language: 'en',
  fiscalYearStartMonth: 1,
  timeZone: 'UTC',
  isSample: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 0,
});

describe('UnitOfWork', () => {
  let database: TestDatabase;
  let sources: DataSources;
  let unitOfWork: UnitOfWork;

  const insert = (slug: string) => unitOfWork.writer.insert(OrganisationEntity, toRow(slug));
  const exists = (slug: string) => unitOfWork.reader.existsBy(OrganisationEntity, { slug });
  const listSlugs = async (prefix: string) =>
    (await unitOfWork.reader.findBy(OrganisationEntity, { slug: Like(`${prefix}%`) })).map((row) => row.slug);

  beforeAll(async () => {
    database = await createTestDatabase(process.env);
    sources = await openDataSources(database.config, [OrganisationEntity]);
    unitOfWork = new UnitOfWork(sources);
  });
  afterAll(async () => {
    await closeDataSources(sources);
    await database.drop();
  });

  it('200 parallel writers, half failing, with readers: 100 commits, 100 rollbacks, no dirty read', async () => {
    const seen = { reads: 0, dirty: [] as string[] };
    let isWriting = true;
    const read = async () => {
      while (isWriting) {
        const slugs = new Set(await listSlugs('w-'));
        for (const slug of slugs) {
          const [, number, half] = slug.split('-');
          // Odd ones fail; of the others both halves are there or none.
          const other = `w-${number}-${half === 'a' ? 'b' : 'a'}`;
          if (Number(number) % 2 === 1 || !slugs.has(other)) seen.dirty.push(slug);
        }
        seen.reads += 1;
        await tick();
      }
    };
    const readers = [read(), read(), read()];
    const write = (number: number) =>
      unitOfWork.run(async () => {
        await insert(`w-${number}-a`);
        await tick();
        await insert(`w-${number}-b`);
        await tick();
        if (number % 2 === 1) throw new Error('deliberate');
      });
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, number) => write(number)));
    isWriting = false;
    await Promise.all(readers);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? String(result.reason) : []));
    expect(reasons).toEqual(Array(100).fill('Error: deliberate'));
    expect(await listSlugs('w-')).toHaveLength(200);
    expect(seen.dirty).toEqual([]);
    expect(seen.reads).toBeGreaterThan(10);
  });

  it('the writer is out of reach outside', async () => {
    const failure = (() => {
      try {
        return unitOfWork.writer;
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(DomainError);
    expect((failure as DomainError).code).toBe('database.outside-unit-of-work');
    await expect(unitOfWork.lock('anything')).rejects.toThrow();
  });

  it('the reader sees its own rows inside, nobody else sees them before the commit', async () => {
    let outside: Promise<boolean> = Promise.resolve(true);
    let release = () => undefined as void;
    const mayRead = new Promise<void>((resolve) => (release = resolve));
    outside = mayRead.then(() => exists('own'));
    await unitOfWork.run(async () => {
      await insert('own');
      expect(await exists('own')).toBe(true);
      release();
      expect(await outside).toBe(false);
    });
    expect(await exists('own')).toBe(true);
  });

  it('is re-entrant: an inner run joins the outer transaction and goes with it', async () => {
    const failing = unitOfWork.run(async () => {
      await insert('outer');
      await unitOfWork.run(() => insert('inner'));
      throw new Error('late');
    });
    await expect(failing).rejects.toThrow('late');
    expect([await exists('outer'), await exists('inner')]).toEqual([false, false]);
    await unitOfWork.run(() => unitOfWork.run(() => unitOfWork.run(() => insert('nested'))));
    expect(await exists('nested')).toBe(true);
  });

  it('what waits for the commit happens after it, and not at all without it', async () => {
    const log: string[] = [];
    await unitOfWork.run(async () => {
      unitOfWork.afterCommit(() => log.push('committed'));
      await insert('after');
      log.push('worked');
    });
    await unitOfWork
      .run(async () => {
        unitOfWork.afterCommit(() => log.push('never'));
        await insert('after'); // the second of its slug
      })
      .catch(() => log.push('failed'));
    unitOfWork.afterCommit(() => log.push('at once'));
    expect(log).toEqual(['worked', 'committed', 'failed', 'at once']);
  });

  it('a failed transaction leaves the next one untouched', async () => {
    await expect(unitOfWork.run(() => unitOfWork.writer.query('no such SQL'))).rejects.toThrow();
    await unitOfWork.run(() => insert('healthy'));
    expect(await exists('healthy')).toBe(true);
  });

  describe('a read-modify-write', () => {
    const increment = (slug: string, guarded: boolean) =>
      unitOfWork.run(async () => {
        if (guarded) await unitOfWork.lock(`counter:${slug}`);
        const row = await unitOfWork.reader.findOneByOrFail(OrganisationEntity, { slug });
        await tick();
        await unitOfWork.writer.update(OrganisationEntity, { slug }, { version: row.version + 1 });
      });
    const countTo = async (slug: string, guarded: boolean) => {
      await unitOfWork.run(() => insert(slug));
      await Promise.all(Array.from({ length: 30 }, () => increment(slug, guarded)));
      return (await unitOfWork.reader.findOneByOrFail(OrganisationEntity, { slug })).version;
    };

    it('under a named lock loses nothing', async () => {
      expect(await countTo('locked', true)).toBe(30);
    });

    it.runIf(isPostgres)('would lose updates on PostgreSQL without it', async () => {
      expect(await countTo('unlocked', false)).toBeLessThan(30);
    });

    // SQLite has one writer anyway.
    it.runIf(isPostgres)('locks of different names do not wait for each other', async () => {
      let open = () => undefined as void;
      const opened = new Promise<void>((resolve) => (open = resolve));
      const first = unitOfWork.run(async () => {
        await unitOfWork.lock('one');
        await opened;
      });
      await unitOfWork.run(() => unitOfWork.lock('two'));
      open();
      await first;
    });
  });

  describe.runIf(isPostgres)('on PostgreSQL', () => {
    it('a deadlock ends with both done, because the victim is run again', async () => {
      await unitOfWork.run(async () => {
        await insert('left');
        await insert('right');
      });
      let runs = 0;
      const touch = (slug: string) => unitOfWork.writer.increment(OrganisationEntity, { slug }, 'version', 1);
      const both = (first: string, second: string) =>
        unitOfWork.run(async () => {
          runs += 1;
          await touch(first);
          await sleep(50);
          await touch(second);
        });
      await Promise.all([both('left', 'right'), both('right', 'left')]);
      const rows = await unitOfWork.reader.findBy(OrganisationEntity, [{ slug: 'left' }, { slug: 'right' }]);
      expect(rows.map((row) => row.version)).toEqual([2, 2]);
      expect(runs).toBeGreaterThan(2);
    });
  });

  describe.runIf(!isPostgres)('on SQLite', () => {
    it('takes the write lock with BEGIN, not with the first write', async () => {
      const other = new Database(database.file, { timeout: 0 });
      await unitOfWork.run(async () => {
        await exists('anything');
        expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/);
      });
      other.exec('BEGIN IMMEDIATE; ROLLBACK');
      other.close();
    });

    it('waits for another connection without stopping the event loop', async () => {
      const other = new Database(database.file, { timeout: 0 });
      other.exec('BEGIN IMMEDIATE');
      const slugs = ['busy-1', 'busy-2', 'busy-3'];
      const log: string[] = [];
      const write = async (slug: string) => {
        await unitOfWork.run(() => insert(slug));
        log.push(slug);
      };
      const writing = slugs.map(write);
      // A driver that waits by itself lets nothing else run meanwhile, not one round of the loop.
      let rounds = 0;
      const release = sleep(600).then(() => {
        other.exec('ROLLBACK');
        log.push('released');
      });
      while (log.length === 0) {
        await tick();
        rounds += 1;
      }
      await Promise.all([release, ...writing]);
      other.close();
      expect([log[0], ...log.slice(1).sort()]).toEqual(['released', ...slugs]);
      expect(rounds).toBeGreaterThan(100);
      expect(await listSlugs('busy-')).toHaveLength(3);
    });

    it('the reader cannot write', async () => {
      await expect(sources.reader.query("DELETE FROM organisation WHERE slug = 'own'")).rejects.toThrow(
        /readonly|read-only/,
      );
    });

    it('syncs every commit, checks references, and lets readers read meanwhile', async () => {
      const pragma = async (name: string) =>
        Object.values((await sources.writer.query<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {})[0];
      expect(await pragma('journal_mode')).toBe('wal');
      expect(await pragma('synchronous')).toBe(2);
      expect(await pragma('foreign_keys')).toBe(1);
    });
  });
});
