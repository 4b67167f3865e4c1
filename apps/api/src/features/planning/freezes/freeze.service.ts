import { Injectable } from '@nestjs/common';
import type { Freeze, FreezeCreateSchema } from '@etat/contracts';
import { ancestorsOf, DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import type { FreezeEntity } from './freeze.entity';
import { FreezeRepository } from './freeze.repository';

const toFreeze = (row: FreezeEntity): Freeze => {
  const { id, version, costCentreId, categoryId, fromDate, reason, liftedAt, liftedReason } = row;
  return { id, version, costCentreId, categoryId, fromDate, reason, liftedAt, liftedReason };
};

/** Spending freezes: set and lifted by the controller, each with a reason; a lifted one stays on record. */
@Injectable()
export class FreezeService {
  constructor(
    private readonly repository: FreezeRepository,
    private readonly directory: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those that reach into the reader's cost centres, from above too, newest first. */
  async list(access: Access): Promise<{ items: Freeze[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { fromDate: 'DESC', id: 'DESC' });
    const scope = scopeOf(access, 'plan.read');
    if (scope.kind === 'all') return { items: rows.map(toFreeze), nextCursor: null };
    const above = ancestorsOf(await this.directory.listCostCentres(access.organisation.id));
    const near = new Set(scope.costCentreIds.flatMap((id) => above.get(id) ?? []));
    return { items: rows.filter((row) => near.has(row.costCentreId)).map(toFreeze), nextCursor: null };
  }

  /** @throws {DomainError} `cost-centre.unknown`, `category.unknown`, `access.denied` */
  async create(access: Access, input: z.infer<typeof FreezeCreateSchema>): Promise<Freeze> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      await this.directory.requireCostCentre(organisationId, input.costCentreId);
      if (input.categoryId !== null) await this.directory.requireCategory(organisationId, input.categoryId);
      const state = { liftedAt: null, liftedReason: '' };
      const row: FreezeEntity = { id: newId(), organisationId, version: 1, ...input, ...state };
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'freeze.created',
        entity: 'freeze',
        entityId: row.id,
        after: row,
        reason: input.reason,
      });
      return toFreeze(row);
    });
  }

  /** @throws {DomainError} `freeze.not-found`, `freeze.lifted`, `edit.stale`, `access.denied` */
  async lift(access: Access, id: string, version: number, reason: string): Promise<Freeze> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      if (before.liftedAt !== null) throw new DomainError('freeze.lifted', {});
      const change = { liftedAt: this.clock.now(), liftedReason: reason };
      const after = await this.repository.update(before, version, change);
      await this.audit.record(access, {
        action: 'freeze.lifted',
        entity: 'freeze',
        entityId: id,
        before: toFreeze(before),
        after: toFreeze(after),
        reason,
      });
      return toFreeze(after);
    });
  }
}
