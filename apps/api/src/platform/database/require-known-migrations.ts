import type { DataSource } from 'typeorm';

const TABLE = 'migrations';

/** A database that a newer release has changed: this one would not know what it reads, and could spoil it. */
export class NewerDatabaseError extends Error {}

/**
 * @throws {NewerDatabaseError} a sentence for the operator, when the database knows a migration that this release does not.
 * The connection is closed then.
 */
export async function requireKnownMigrations(source: DataSource): Promise<void> {
  const unknown = await findUnknown(source);
  if (unknown.length === 0) return;
  await source.destroy();
  throw new NewerDatabaseError(
    `The database belongs to a newer release of Etat (it holds ${unknown.join(', ')}). Start that release, or restore a backup from before it.`,
  );
}

async function findUnknown(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable(TABLE))) return [];
    const known = new Set(source.migrations.map(({ name, constructor }) => name ?? constructor.name));
    const rows = (await runner.query(`SELECT name FROM ${TABLE}`)) as { name: string }[];
    return rows.map(({ name }) => name).filter((name) => !known.has(name));
  } finally {
    await runner.release();
  }
}
