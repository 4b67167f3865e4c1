/** Something that files refer to by code or name, a cost category also by its ledger account. */
export interface Named {
  id: string;
  code: string;
  name: string;
  glAccount?: string | null;
}

const toKey = (text: string) => text.trim().toLowerCase();

/**
 * Finds rows by code, exactly first, then whatever the case; then by name, then by ledger account, where these are the
 * name or account of one row only.
 */
export class NameIndex<Row extends Named> {
  private readonly byId: ReadonlyMap<string, Row>;
  private readonly exact: ReadonlyMap<string, Row>;
  private readonly byCode: ReadonlyMap<string, Row>;
  private readonly exactName: ReadonlyMap<string, Row | null>;
  private readonly byName: ReadonlyMap<string, Row | null>;
  private readonly byAccount: ReadonlyMap<string, Row | null>;

  constructor(rows: readonly Row[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
    this.exact = new Map(rows.map((row) => [row.code, row]));
    this.byCode = new Map(rows.map((row) => [toKey(row.code), row]));
    this.exactName = indexUnique(rows, ({ name }) => name);
    this.byName = indexUnique(rows, ({ name }) => toKey(name));
    this.byAccount = indexUnique(rows, ({ glAccount }) => toKey(glAccount ?? ''));
  }

  get(id: string): Row | undefined {
    return this.byId.get(id);
  }

  find(text: string): Row | undefined {
    if (text === '') return undefined;
    const key = toKey(text);
    return (
      this.exact.get(text) ??
      this.byCode.get(key) ??
      this.exactName.get(text) ??
      this.byName.get(key) ??
      this.byAccount.get(key) ??
      undefined
    );
  }
}

/** Rows by a text that tells one from all others; null where several share it. */
function indexUnique<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row | null> {
  const index = new Map<string, Row | null>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== '') index.set(key, index.has(key) ? null : row);
  }
  return index;
}
