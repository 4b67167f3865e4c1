import { Inject, Injectable } from '@nestjs/common';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { toSqliteFile } from '../database/data-sources';
import { guardReferences } from '../database/guard-references';
import { UnitOfWork } from '../database/unit-of-work';
import { WRITING } from '../workers/workers.module';
import type { WorkerPool } from '../workers/worker-pool';
import type { Appended, AppendInput } from './append-chunk';
import type { Copied, CopyInput } from './copy-chunk';
import type { Cursor, StagedMapping } from './staged-chunk';
import type { StagedValue } from './staged-table';

/** The next rows of a staged file, and what must hold while they are inserted. */
export interface Chunk {
  staged: string;
  mapping: StagedMapping;
  guard: { sql: string; values: readonly string[]; lock: string };
  after: Cursor;
  size: number;
}

/** Moves staged rows into the database, chunk by chunk, each in a short transaction of its own and beside the serving thread. */
@Injectable()
export class StagedRows {
  private readonly database: string;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(WRITING) private readonly workers: WorkerPool,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.database = toSqliteFile(config);
  }

  /** @throws {DomainError} `reference.gone` when something a row refers to was deleted meanwhile */
  async append(chunk: Chunk): Promise<Appended> {
    if (this.unitOfWork.dialect === 'postgres') return this.copy(chunk);
    const input: AppendInput = { ...chunk, database: this.database };
    return guardReferences(() =>
      this.unitOfWork.lend(() => this.workers.run<Appended>('append-chunk', input)),
    );
  }

  async listReferences(staged: string): Promise<{ k: number; ref: string }[]> {
    return this.workers.run('list-references', { staged });
  }

  async resolveReferences(staged: string, ids: readonly (readonly [k: number, id: string])[]): Promise<void> {
    await this.workers.run('resolve-references', { staged, ids });
  }

  /** Rows of the database, committed ones only, read beside the serving thread where that would be busy with them. */
  async query<Row>(sql: string, values: readonly StagedValue[]): Promise<Row[]> {
    if (this.unitOfWork.dialect === 'postgres')
      return this.unitOfWork.reader.query<Row[]>(toNumbered(sql), [...values]);
    return this.workers.run('query-rows', { database: this.database, sql, values });
  }

  private async copy({ guard, ...chunk }: Chunk): Promise<Appended> {
    const input: CopyInput = chunk;
    const copied = await this.workers.run<Copied>('copy-chunk', input);
    if (copied.end === null) return { end: null, rows: 0, isOpen: true };
    return guardReferences(() =>
      this.unitOfWork.run(async () => {
        await this.unitOfWork.lock(guard.lock);
        const { writer } = this.unitOfWork;
        const found = await writer.query<unknown[]>(toNumbered(guard.sql), [...guard.values]);
        if (found.length === 0) return { end: copied.end, rows: 0, isOpen: false };
        return { end: copied.end, rows: await this.insertCopied(chunk.mapping, copied), isOpen: true };
      }),
    );
  }

  /** By way of a table of the transaction, because COPY knows nothing of rows that are there already. */
  private async insertCopied({ table, columns, identity }: StagedMapping, { text }: Copied): Promise<number> {
    const { writer } = this.unitOfWork;
    const names = columns.map(({ name }) => name).join(', ');
    await writer.query(
      `CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT ${names} FROM ${table} WITH NO DATA`,
    );
    const client = (await writer.queryRunner?.connect()) as ClientBase;
    const stream = client.query(copyFrom(`COPY incoming (${names}) FROM STDIN`));
    stream.end(text);
    await finished(stream);
    const [count] = await writer.query<{ rows: number }[]>(
      `WITH inserted AS (INSERT INTO ${table} (${names}) SELECT ${names} FROM incoming
        ON CONFLICT (${identity.join(', ')}) DO NOTHING RETURNING 1) SELECT COUNT(*)::bigint AS rows FROM inserted`,
    );
    return Number(count?.rows ?? 0);
  }
}

/** `$1`, `$2` ... in place of every `?`. */
function toNumbered(sql: string): string {
  let at = 0;
  return sql.replaceAll('?', () => `$${(at += 1)}`);
}
