import Database from 'better-sqlite3';
import { type Cursor, findChunkEnd, selectChunk, type StagedMapping } from './staged-chunk';

export interface AppendInput {
  /** The product's database. */
  database: string;
  /** The file with the staged rows. */
  staged: string;
  mapping: StagedMapping;
  /** Must find a row in the same transaction, or nothing is written. */
  guard: { sql: string; values: readonly string[] };
  after: Cursor;
  size: number;
}

export interface Appended {
  /** Null when nothing was left. */
  end: Cursor;
  /** What was not there yet. */
  rows: number;
  /** False when the guard found nothing. */
  isOpen: boolean;
}

/** As the server's own writer, but it may wait by itself: it stands beside the thread that serves requests. */
const PRAGMAS = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'recursive_triggers = ON',
  'cache_size = -32768',
  'temp_store = MEMORY',
];
const BUSY_MS = 5_000;

/** Inserts the next chunk of staged rows into SQLite, in one transaction of its own. */
export async function appendChunk(input: AppendInput): Promise<Appended> {
  const database = new Database(input.database, { fileMustExist: true, timeout: BUSY_MS });
  try {
    for (const pragma of PRAGMAS) database.pragma(pragma);
    database.prepare('ATTACH ? AS staging').run(input.staged);
    return insertNext(database, input);
  } finally {
    database.close();
  }
}

function insertNext(database: Database.Database, { mapping, guard, after, size }: AppendInput): Appended {
  const end = findChunkEnd(database, mapping, after, size);
  if (end === null) return { end, rows: 0, isOpen: true };
  const { sql, values } = selectChunk(mapping, after, end);
  const names = mapping.columns.map(({ name }) => name).join(', ');
  const insert = database.prepare(
    `INSERT INTO ${mapping.table} (${names}) ${sql} ON CONFLICT (${mapping.identity.join(', ')}) DO NOTHING`,
  );
  return database
    .transaction((): Appended => {
      if (!database.prepare(guard.sql).get(...guard.values)) return { end, rows: 0, isOpen: false };
      return { end, rows: insert.run(values).changes, isOpen: true };
    })
    .immediate();
}
