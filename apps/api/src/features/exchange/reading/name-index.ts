/** Something that files refer to by code or name. */
export interface Named {
  id: string;
  code: string;
  name: string;
}

const toKey = (text: string) => text.trim().toLowerCase();

/** Finds rows by code, exactly first, then whatever the case; then by name, where it is the name of one row only. */
export class NameIndex<Row extends Named> {
  private readonly byId: ReadonlyMap<string, Row>;
  private readonly exact: ReadonlyMap<string, Row>;
  private readonly byCode: ReadonlyMap<string, Row>;
  private readonly exactName = new Map<string, Row | null>();
  private readonly byName = new Map<string, Row | null>();

  constructor(rows: readonly Row[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
    this.exact = new Map(rows.map((row) => [row.code, row]));
    this.byCode = new Map(rows.map((row) => [toKey(row.code), row]));
    for (const row of rows) {
      this.exactName.set(row.name, this.exactName.has(row.name) ? null : row);
      this.byName.set(toKey(row.name), this.byName.has(toKey(row.name)) ? null : row);
    }
  }

  get(id: string): Row | undefined {
    return this.byId.get(id);
  }

  find(text: string): Row | undefined {
    if (text === '') return undefined;
    return (
      this.exact.get(text) ??
      this.byCode.get(toKey(text)) ??
      this.exactName.get(text) ??
      this.byName.get(toKey(text)) ??
      undefined
    );
  }
}
