import { DomainError } from '@etat/domain';
import type { EntityTarget, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { ScopedEntity } from './scoped-entity';
import { guardReferences, isForeignKeyError } from './guard-references';
import type { UnitOfWork } from './unit-of-work';

const isUniqueError = (error: unknown) =>
  /UNIQUE constraint|duplicate key value/i.test(String((error as Error).message));

/** Both values are shown to the editor; which organisation it is they know. */
function toStale(row: ScopedEntity): DomainError {
  const { organisationId: _, ...current } = row;
  return new DomainError('edit.stale', { current });
}

/** I/O of one kind of resource of one organisation. Every query is scoped; every edit is version-checked. */
export class ScopedRepository<T extends ScopedEntity> {
  /** `noun` names the resource in error codes: `<noun>.not-found`, `.exists`, `.in-use`. */
  constructor(
    protected readonly unitOfWork: UnitOfWork,
    protected readonly target: EntityTarget<T>,
    protected readonly noun: string,
  ) {}

  /** All of them; meant for master data, which is counted in hundreds. */
  async list(organisationId: string, order: FindOptionsOrder<T>): Promise<T[]> {
    return this.unitOfWork.reader.find(this.target, {
      where: { organisationId } as FindOptionsWhere<T>,
      order,
    });
  }

  /** @throws {DomainError} `<noun>.not-found` */
  async get(organisationId: string, id: string): Promise<T> {
    const row = await this.unitOfWork.reader.findOneBy(this.target, {
      organisationId,
      id,
    } as FindOptionsWhere<T>);
    if (!row) throw new DomainError(`${this.noun}.not-found`, { id });
    return row;
  }

  /** @throws {DomainError} `<noun>.exists`, `reference.gone` */
  async insert(row: T): Promise<void> {
    await this.guard(
      () => guardReferences(() => this.unitOfWork.writer.insert(this.target, row as never)),
      row.id,
    );
  }

  /**
   * Writes the changed columns under the next row version and returns the new row.
   * @throws {DomainError} `<noun>.not-found`, `edit.stale` with the present row, `<noun>.exists`, `reference.gone`
   */
  async update(before: T, expectedVersion: number, change: Partial<T>): Promise<T> {
    if (before.version !== expectedVersion) throw toStale(before);
    const set = { ...change, version: expectedVersion + 1 };
    const result = await this.guard(
      () =>
        guardReferences(() =>
          this.unitOfWork.writer.update(
            this.target,
            {
              organisationId: before.organisationId,
              id: before.id,
              version: expectedVersion,
            },
            set as never,
          ),
        ),
      before.id,
    );
    if (result.affected === 0) throw toStale(await this.get(before.organisationId, before.id));
    return { ...before, ...set };
  }

  /** @throws {DomainError} `edit.stale`, `<noun>.in-use` when something refers to it. */
  async remove(before: T, expectedVersion: number): Promise<void> {
    if (before.version !== expectedVersion) throw toStale(before);
    const result = await this.guard(
      () =>
        this.unitOfWork.writer.delete(this.target, {
          organisationId: before.organisationId,
          id: before.id,
          version: expectedVersion,
        }),
      before.id,
    );
    if (result.affected === 0) throw toStale(await this.get(before.organisationId, before.id));
  }

  protected async guard<R>(write: () => Promise<R>, id: string): Promise<R> {
    try {
      return await write();
    } catch (error) {
      if (isForeignKeyError(error)) throw new DomainError(`${this.noun}.in-use`, { id });
      if (isUniqueError(error)) throw new DomainError(`${this.noun}.exists`, { id });
      throw error;
    }
  }
}
