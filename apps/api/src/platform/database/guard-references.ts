import { DomainError } from '@etat/domain';

export const isForeignKeyError = (error: unknown): boolean =>
  /FOREIGN KEY|violates foreign key/i.test(String((error as Error).message));

/**
 * A row refers to something that somebody deletes at the same moment: looked up, there, and gone.
 * @throws {DomainError} `reference.gone`
 */
export async function guardReferences<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (isForeignKeyError(error)) throw new DomainError('reference.gone', {});
    throw error;
  }
}
