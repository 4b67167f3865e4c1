import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** What a cell of a staged row may hold. */
export type StagedValue = string | number | null;

/** The file never outlives a crash usefully, so it is written without a journal. */
const PRAGMAS = ['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE', 'cache_size = -8192'];

/**
 * Rows on their way into the database, in an SQLite file of their own: table `staged` with the given columns and `seq`,
 * their order, and table `reference`, which holds each thing that rows refer to once (`k`, `ref`), so that it can be
 * resolved (`id`) when it is known what became of it.
 */
export class StagedTable {
  private readonly database: Database.Database;
  private readonly insert: Database.Statement;
  private readonly references = new Map<string, number>();
  private rows = 0;
  private isFinished = false;

  private readonly draft: string;

  /**
   * Begins anew; the file stands at `path` once it is finished and closed. `orderBy` is the column by which the rows will
   * be read, those alike in the order they came.
   */
  constructor(
    private readonly path: string,
    columns: readonly string[],
    private readonly orderBy: string,
  ) {
    this.draft = `${path}.${randomUUID()}`;
    this.database = new Database(this.draft);
    for (const pragma of PRAGMAS) this.database.pragma(pragma);
    this.database.exec(`CREATE TABLE staged (seq INTEGER, ${columns.join(', ')})`);
    this.database.exec('CREATE TABLE reference (k INTEGER PRIMARY KEY, ref TEXT NOT NULL, id TEXT)');
    this.database.exec('CREATE TABLE note (fingerprint TEXT, content BLOB)');
    this.insert = this.database.prepare(
      `INSERT INTO staged VALUES (?, ${columns.map(() => '?').join(', ')})`,
    );
    this.database.exec('BEGIN');
  }

  /** Takes a row: its values in the order of the columns. */
  add(values: readonly StagedValue[]): void {
    this.rows += 1;
    this.insert.run(this.rows, values);
  }

  /** The number that stands for `ref` in every row. */
  refer(ref: string): number {
    const known = this.references.get(ref);
    if (known !== undefined) return known;
    const number = this.references.size + 1;
    this.references.set(ref, number);
    return number;
  }

  /** Makes the file ready to be read, and keeps a note with it. */
  finish({ fingerprint, content }: { fingerprint: string; content: Buffer }): void {
    const keep = this.database.prepare('INSERT INTO reference (k, ref) VALUES (?, ?)');
    for (const [ref, number] of this.references) keep.run(number, ref);
    this.database.exec(`CREATE INDEX staged_order ON staged (${this.orderBy}, seq)`);
    this.database.prepare('INSERT INTO note VALUES (?, ?)').run(fingerprint, content);
    this.database.exec('COMMIT');
    this.isFinished = true;
  }

  /** Whatever is unfinished goes. */
  close(): void {
    this.database.close();
    if (this.isFinished) renameSync(this.draft, this.path);
    else rmSync(this.draft, { force: true });
  }
}

/** The note of a staged file; null when there is no such file, or its note was left for something else. */
export function readStagedNote(path: string, fingerprint: string): Buffer | null {
  if (!existsSync(path)) return null;
  return using(path, (database) => {
    const note = database.prepare('SELECT content FROM note WHERE fingerprint = ?').pluck().get(fingerprint);
    return (note as Buffer | undefined) ?? null;
  });
}

/** What the rows of a staged file refer to, by number. */
export function listReferences(path: string): { k: number; ref: string }[] {
  return using(path, (database) =>
    database.prepare<[], { k: number; ref: string }>('SELECT k, ref FROM reference').all(),
  );
}

/** Says what each reference became. */
export function resolveReferences(path: string, ids: readonly (readonly [k: number, id: string])[]): void {
  using(path, (database) => {
    const set = database.prepare('UPDATE reference SET id = ? WHERE k = ?');
    database.transaction(() => ids.forEach(([k, id]) => set.run(id, k)))();
  });
}

function using<Result>(path: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(path, { fileMustExist: true });
  try {
    database.pragma('synchronous = OFF');
    return work(database);
  } finally {
    database.close();
  }
}
