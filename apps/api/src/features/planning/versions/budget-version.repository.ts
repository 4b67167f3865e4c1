import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { Access } from '../../../platform/access/access';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetVersionEntity } from './budget-version.entity';

/** Who asks: a private version exists only for its creator and the controllers. */
type Reader = Pick<Access, 'personId' | 'roles'> & { organisation: { id: string } };

/** All SQL on versions. Every read asks who reads, so that no report, export or list can show a private version by mistake. */
@Injectable()
export class BudgetVersionRepository {
  private readonly rows: ScopedRepository<BudgetVersionEntity>;

  constructor(private readonly unitOfWork: UnitOfWork) {
    this.rows = new ScopedRepository(unitOfWork, BudgetVersionEntity, 'version');
  }

  async list(reader: Reader, order: FindOptionsOrder<BudgetVersionEntity>): Promise<BudgetVersionEntity[]> {
    return this.unitOfWork.reader.find(BudgetVersionEntity, { where: visibleTo(reader), order });
  }

  /** @throws {DomainError} `version.not-found`, also when it is private to others */
  async get(reader: Reader, id: string): Promise<BudgetVersionEntity> {
    const row = await this.unitOfWork.reader.findOneBy(
      BudgetVersionEntity,
      visibleTo(reader).map((where) => ({ ...where, id })),
    );
    if (!row) throw new DomainError('version.not-found', { id });
    return row;
  }

  /** Ids of the versions that are private to others: what else names them must keep quiet about it. */
  async listHiddenIds(reader: Reader): Promise<string[]> {
    const { organisation, personId, roles } = reader;
    if (roles.includes('controller')) return [];
    const hidden = await this.unitOfWork.reader.findBy(BudgetVersionEntity, {
      organisationId: organisation.id,
      visibility: 'private',
    });
    return hidden.filter(({ createdBy }) => createdBy !== personId).map(({ id }) => id);
  }

  /** Private ones too: for proving the roll-up, never for showing. */
  async listForVerification(organisationId: string): Promise<BudgetVersionEntity[]> {
    return this.rows.list(organisationId, { id: 'ASC' });
  }

  /** The other approved versions of the same kind and year. */
  async listApprovedBeside(version: BudgetVersionEntity): Promise<BudgetVersionEntity[]> {
    const { organisationId, fiscalYear, kind } = version;
    const rows = await this.unitOfWork.reader.findBy(BudgetVersionEntity, {
      organisationId,
      fiscalYear,
      kind,
      status: 'approved',
    });
    return rows.filter((row) => row.id !== version.id);
  }

  /** @throws {DomainError} `version.exists` */
  insert(row: BudgetVersionEntity): Promise<void> {
    return this.rows.insert(row);
  }

  /** @throws {DomainError} `edit.stale`, `version.exists` */
  update(
    before: BudgetVersionEntity,
    expectedVersion: number,
    change: Partial<BudgetVersionEntity>,
  ): Promise<BudgetVersionEntity> {
    return this.rows.update(before, expectedVersion, change);
  }

  /** @throws {DomainError} `edit.stale`, `version.in-use` */
  remove(before: BudgetVersionEntity, expectedVersion: number): Promise<void> {
    return this.rows.remove(before, expectedVersion);
  }
}

function visibleTo({ organisation, personId, roles }: Reader): FindOptionsWhere<BudgetVersionEntity>[] {
  const organisationId = organisation.id;
  if (roles.includes('controller')) return [{ organisationId }];
  return [
    { organisationId, visibility: 'organisation' },
    { organisationId, createdBy: personId },
  ];
}
