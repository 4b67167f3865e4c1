import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/** What `LIKE` would read as a pattern stands for itself. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Keeps the rows that hold the text in one of the columns, whatever its case, umlauts included. SQLite folds ASCII only,
 * so the connections bring a `LOWER` of their own (see `data-sources.ts`); PostgreSQL folds as the database's locale says,
 * which may be `C`, so ICU's root locale is named.
 */
export function searchIn<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  columns: readonly string[],
  text: string,
): void {
  const collation = select.connection.options.type === 'postgres' ? ' COLLATE "und-x-icu"' : '';
  select.andWhere(
    new Brackets((where) => {
      for (const column of columns)
        where.orWhere(`LOWER(${column}${collation}) LIKE :searched ESCAPE '\\'`, {
          searched: `%${escapeLike(text.toLowerCase())}%`,
        });
    }),
  );
}
