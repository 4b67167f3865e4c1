import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { OrganisationEntity } from '../../platform/access/organisation.entity';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** Organisations themselves, and dropping one with everything that belongs to it. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async listSlugs(): Promise<string[]> {
    return (await this.unitOfWork.reader.find(OrganisationEntity, { select: { id: true, slug: true } })).map(
      (row) => row.slug,
    );
  }

  async list(): Promise<OrganisationEntity[]> {
    return this.unitOfWork.reader.find(OrganisationEntity, { order: { name: 'ASC', id: 'ASC' } });
  }

  async get(id: string): Promise<OrganisationEntity> {
    const row = await this.unitOfWork.reader.findOneBy(OrganisationEntity, { id });
    if (!row) throw new DomainError('organisation.not-found', { id });
    return row;
  }

  async insert(row: OrganisationEntity): Promise<void> {
    await this.unitOfWork.writer.insert(OrganisationEntity, row);
  }

  /** @throws {DomainError} `edit.stale` */
  async update(
    before: OrganisationEntity,
    expectedVersion: number,
    change: Partial<OrganisationEntity>,
  ): Promise<OrganisationEntity> {
    const result = await this.unitOfWork.writer.update(
      OrganisationEntity,
      { id: before.id, version: expectedVersion },
      { ...change, version: expectedVersion + 1 },
    );
    if (result.affected === 0) throw new DomainError('edit.stale', { current: await this.get(before.id) });
    return { ...before, ...change, version: expectedVersion + 1 };
  }

  /** Deletes every row of the organisation, children before parents, itself last but its audit trail. */
  async drop(id: string): Promise<void> {
    const { writer } = this.unitOfWork;
    const tables = writer.dataSource.entityMetadatas.filter((entity) =>
      entity.columns.some((column) => column.propertyName === 'organisationId'),
    );
    const isAudit = (name: string) => name === 'audit_event';
    // Rows of one table may refer to each other (trees), so references inside a table are loosened first.
    for (const table of tables) {
      for (const key of table.foreignKeys.filter((foreign) => foreign.referencedEntityMetadata === table)) {
        const column = key.columns[0];
        if (column?.isNullable)
          await writer.update(table.target, { organisationId: id }, { [column.propertyName]: null });
      }
    }
    for (const table of [...tables].reverse().filter((entity) => !isAudit(entity.tableName)))
      await writer.delete(table.target, { organisationId: id });
    await writer.delete(OrganisationEntity, { id });
    for (const table of tables.filter((entity) => isAudit(entity.tableName)))
      await writer.delete(table.target, { organisationId: id });
  }
}
