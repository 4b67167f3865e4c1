import { Injectable } from '@nestjs/common';
import type {
  ApprovalThreshold,
  ApprovalThresholdCreateSchema,
  ApprovalThresholdUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import { type Access, requireReach } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import type { ApprovalThresholdEntity } from './approval-threshold.entity';
import { ApprovalThresholdRepository } from './approval.repository';

const toThreshold = (row: ApprovalThresholdEntity): ApprovalThreshold => {
  const { id, version, costCentreId, validFrom, lineLimitMinor, freeChangeMinor } = row;
  return { id, version, costCentreId, validFrom, lineLimitMinor, freeChangeMinor };
};

/** The dated limits of approval. They bind the controllers, so leadership or the administrator sets them. */
@Injectable()
export class ApprovalThresholdService {
  constructor(
    private readonly repository: ApprovalThresholdRepository,
    private readonly directory: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access): Promise<{ items: ApprovalThreshold[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { validFrom: 'DESC', id: 'ASC' });
    return { items: rows.map(toThreshold), nextCursor: null };
  }

  /** @throws {DomainError} `cost-centre.unknown`, `threshold.exists`, `access.denied` */
  async create(
    access: Access,
    input: z.infer<typeof ApprovalThresholdCreateSchema>,
  ): Promise<ApprovalThreshold> {
    return this.unitOfWork.run(async () => {
      await this.requireCostCentre(access, input.costCentreId);
      const row = { id: newId(), organisationId: access.organisation.id, version: 1, ...input };
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'approval-threshold.created',
        entity: 'approval-threshold',
        entityId: row.id,
        after: toThreshold(row),
      });
      return toThreshold(row);
    });
  }

  /** @throws {DomainError} as {@link create}, `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof ApprovalThresholdUpdateSchema>,
  ): Promise<ApprovalThreshold> {
    return this.unitOfWork.run(async () => {
      const before = await this.find(access, id);
      if (input.costCentreId !== undefined) await this.requireCostCentre(access, input.costCentreId);
      const after = await this.repository.update(before, version, input);
      await this.audit.record(access, {
        action: 'approval-threshold.updated',
        entity: 'approval-threshold',
        entityId: id,
        before: toThreshold(before),
        after: toThreshold(after),
      });
      return toThreshold(after);
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.find(access, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'approval-threshold.deleted',
        entity: 'approval-threshold',
        entityId: id,
        before: toThreshold(before),
      });
    });
  }

  private async find(access: Access, id: string): Promise<ApprovalThresholdEntity> {
    const row = await this.repository.get(access.organisation.id, id);
    requireMayLimit(access, row.costCentreId);
    return row;
  }

  private async requireCostCentre(access: Access, costCentreId: string): Promise<void> {
    await this.directory.requireCostCentre(access.organisation.id, costCentreId);
    requireMayLimit(access, costCentreId);
  }
}

function requireMayLimit(access: Access, costCentreId: string): void {
  const permission = access.scopes.has('settings.manage') ? 'settings.manage' : 'plan.approve-any';
  requireReach(access, permission, costCentreId);
}
