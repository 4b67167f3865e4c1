import { Injectable } from '@nestjs/common';
import type {
  ApprovalDelegation,
  ApprovalDelegationCreateSchema,
  ApprovalDelegationUpdateSchema,
} from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import type { ApprovalDelegationEntity } from './approval-delegation.entity';
import { ApprovalDelegationRepository } from './approval.repository';

/** Who approves in whose name while that one is away. One delegates one's own approvals; the administrator those of anybody. */
@Injectable()
export class ApprovalDelegationService {
  constructor(
    private readonly repository: ApprovalDelegationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** All of them for the administrator, else those that concern the reader. */
  async list(access: Access): Promise<{ items: ApprovalDelegation[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { validFrom: 'DESC', id: 'ASC' });
    const names = await this.repository.loadNames(access.organisation.id);
    return {
      items: rows
        .filter((row) => concerns(access, row))
        .map((row) => toDelegation(row, names, this.clock.dateIn(access.organisation.timeZone))),
      nextCursor: null,
    };
  }

  /** The people a delegation can name. */
  async listPeople(access: Access): Promise<{ items: { id: string; name: string }[]; nextCursor: null }> {
    const people = await this.repository.listPeople(access.organisation.id);
    return { items: people.map(({ id, name }) => ({ id, name })), nextCursor: null };
  }

  /** @throws {DomainError} `person.unknown`, `delegation.oneself`, `delegation.reversed`, `access.denied` */
  async create(
    access: Access,
    input: z.infer<typeof ApprovalDelegationCreateSchema>,
  ): Promise<ApprovalDelegation> {
    return this.unitOfWork.run(async () => {
      requireMayDelegate(access, input.fromPersonId);
      await this.requirePeople(access, input);
      const row = { id: newId(), organisationId: access.organisation.id, version: 1, ...input };
      requireSound(row);
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'approval-delegation.created',
        entity: 'approval-delegation',
        entityId: row.id,
        after: row,
      });
      return this.toResource(access, row);
    });
  }

  /** @throws {DomainError} as {@link create}, `delegation.not-found`, `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof ApprovalDelegationUpdateSchema>,
  ): Promise<ApprovalDelegation> {
    return this.unitOfWork.run(async () => {
      const before = await this.find(access, id);
      const wanted = { ...before, ...input };
      requireMayDelegate(access, wanted.fromPersonId);
      await this.requirePeople(access, wanted);
      requireSound(wanted);
      const after = await this.repository.update(before, version, input);
      await this.audit.record(access, {
        action: 'approval-delegation.updated',
        entity: 'approval-delegation',
        entityId: id,
        before,
        after,
      });
      return this.toResource(access, after);
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.find(access, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'approval-delegation.deleted',
        entity: 'approval-delegation',
        entityId: id,
        before,
      });
    });
  }

  /** @throws {DomainError} `delegation.not-found`, also when it concerns others */
  private async find(access: Access, id: string): Promise<ApprovalDelegationEntity> {
    const row = await this.repository.get(access.organisation.id, id);
    if (!concerns(access, row)) throw new DomainError('delegation.not-found', { id });
    requireMayDelegate(access, row.fromPersonId);
    return row;
  }

  private async requirePeople(
    access: Access,
    { fromPersonId, toPersonId }: { fromPersonId: string; toPersonId: string },
  ): Promise<void> {
    const people = new Set((await this.repository.listPeople(access.organisation.id)).map(({ id }) => id));
    for (const id of [fromPersonId, toPersonId])
      if (!people.has(id)) throw new DomainError('person.unknown', { id });
  }

  private async toResource(access: Access, row: ApprovalDelegationEntity): Promise<ApprovalDelegation> {
    return toDelegation(
      row,
      await this.repository.loadNames(access.organisation.id),
      this.clock.dateIn(access.organisation.timeZone),
    );
  }
}

function concerns({ personId, scopes }: Access, row: ApprovalDelegationEntity): boolean {
  return scopes.has('people.manage') || row.fromPersonId === personId || row.toPersonId === personId;
}

function requireMayDelegate(access: Access, fromPersonId: string): void {
  if (access.scopes.has('people.manage')) requireWhole(access, 'people.manage');
  else if (fromPersonId === access.personId) scopeOf(access, 'plan.approve');
  else throw new DomainError('access.denied', { permission: 'people.manage' });
}

function requireSound({ fromPersonId, toPersonId, validFrom, validTo }: ApprovalDelegationEntity): void {
  if (fromPersonId === toPersonId) throw new DomainError('delegation.oneself', {});
  if (validTo < validFrom) throw new DomainError('delegation.reversed', {});
}

function toDelegation(
  row: ApprovalDelegationEntity,
  names: ReadonlyMap<string, string>,
  today: string,
): ApprovalDelegation {
  const { id, version, fromPersonId, toPersonId, validFrom, validTo, note } = row;
  return {
    id,
    version,
    fromPersonId,
    toPersonId,
    validFrom,
    validTo,
    note,
    fromName: names.get(fromPersonId) ?? '',
    toName: names.get(toPersonId) ?? '',
    isActive: validFrom <= today && today <= validTo,
  };
}
