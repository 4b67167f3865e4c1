import { Injectable } from '@nestjs/common';
import type { Access } from '../access/access';
import { Clock } from '../config/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { AuditEventEntity } from './audit-event.entity';

/** Who did it, and in which organisation; null where it concerns the installation or the person alone. */
export type AuditActor = Pick<Access, 'accountId' | 'requestId'> & { organisation: { id: string } | null };

export interface AuditEntry {
  /** Verb in the past: `cost-centre.created`. */
  action: string;
  entity: string;
  entityId: string | null;
  before?: unknown;
  after?: unknown;
  reason?: string;
}

/** Writes a command's one audit event, inside the command's own transaction. */
@Injectable()
export class Audit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `actor` is null only for what the installation does by itself, such as a command of its operator. */
  async record(actor: AuditActor | null, entry: AuditEntry): Promise<void> {
    await this.unitOfWork.writer.insert(AuditEventEntity, {
      organisationId: actor?.organisation?.id ?? null,
      at: this.clock.now(),
      accountId: actor?.accountId ?? null,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
      reason: entry.reason ?? null,
      requestId: actor?.requestId ?? null,
    });
  }
}
