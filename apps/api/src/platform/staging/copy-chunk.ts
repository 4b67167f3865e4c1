import Database from 'better-sqlite3';
import { type Cursor, findChunkEnd, selectChunk, type StagedMapping } from './staged-chunk';
import type { StagedValue } from './staged-table';

export interface CopyInput {
  staged: string;
  mapping: StagedMapping;
  after: Cursor;
  size: number;
}

export interface Copied {
  /** Null when nothing was left. */
  end: Cursor;
  rows: number;
  /** The rows in the text format of PostgreSQL's COPY. */
  text: string;
}

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const toCopyText = (value: StagedValue): string =>
  value === null ? '\\N' : String(value).replace(SPECIAL, (mark) => ESCAPES[mark] ?? mark);

/** The next chunk of staged rows for PostgreSQL's COPY ... FROM STDIN. */
export async function copyChunk({ staged, mapping, after, size }: CopyInput): Promise<Copied> {
  const database = new Database(staged, { readonly: true, fileMustExist: true });
  try {
    const end = findChunkEnd(database, mapping, after, size);
    if (end === null) return { end, rows: 0, text: '' };
    const { sql, values } = selectChunk(mapping, after, end);
    let text = '';
    let rows = 0;
    for (const row of database
      .prepare(sql)
      .raw()
      .iterate(...values) as Iterable<StagedValue[]>) {
      text += `${row.map(toCopyText).join('\t')}\n`;
      rows += 1;
    }
    return { end, rows, text };
  } finally {
    database.close();
  }
}
