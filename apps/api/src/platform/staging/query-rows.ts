import Database from 'better-sqlite3';

/** Reads from the product's SQLite file beside the thread that serves requests. */
export async function queryRows({
  database: file,
  sql,
  values,
}: {
  database: string;
  sql: string;
  values: readonly (string | number | null)[];
}): Promise<unknown[]> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare(sql).all(...values);
  } finally {
    database.close();
  }
}
