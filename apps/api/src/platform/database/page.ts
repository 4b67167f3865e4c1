import { DomainError } from '@etat/domain';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A cursor is the sort key of the last row seen, opaque to the client. */
export const toCursor = (key: readonly (string | number)[]) =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

type KeyKind = 'integer' | 'text';

const LARGEST_KEY = 2 ** 31 - 1;

/** A cursor comes back from outside: PostgreSQL refuses to compare a key with a value of another kind. */
const isOfKind = (part: unknown, kind: KeyKind | undefined): part is string | number =>
  kind === 'integer'
    ? Number.isInteger(part) && (part as number) >= 0 && (part as number) <= LARGEST_KEY
    : kind === 'text' && typeof part === 'string' && !part.includes('\0');

/** @throws {DomainError} `page.bad-cursor` */
export function fromCursor(
  cursor: string | undefined,
  kinds: readonly KeyKind[],
): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === kinds.length &&
      key.every((part: unknown, at) => isOfKind(part, kinds[at]))
    )
      return key;
  } catch {
    // falls through to the one error below
  }
  throw new DomainError('page.bad-cursor', { cursor });
}

/** Cuts the extra row that was read to know whether there is a next page. */
export function toPage<T>(rows: T[], limit: number, keyOf: (row: T) => (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null };
}
