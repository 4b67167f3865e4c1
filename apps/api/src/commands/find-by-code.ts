import { UsageError } from './usage-error';

interface Named {
  id: string;
  code?: string;
  name: string;
}

/** The id behind a code, name or id of the command line. @throws {UsageError} when there is none, or more than one */
export function findByCode(option: string, rows: readonly Named[], text: string): string {
  const found =
    rows.find(({ id, code }) => id === text || code === text) ?? rows.filter(({ name }) => name === text);
  if (!Array.isArray(found)) return found.id;
  const [first, ...others] = found;
  if (!first) throw new UsageError(`${option}: there is nothing with the code or name "${text}".`);
  if (others.length > 0)
    throw new UsageError(
      `${option}: "${text}" is not unique; give the id (${found.map(({ id }) => id).join(', ')}).`,
    );
  return first.id;
}
