import type { BudgetChange } from '@etat/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { big, instant, keyword, ScopedEntity, text, uuid } from '../../../platform/database/scoped-entity';
import { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetVersionEntity } from '../versions/budget-version.entity';

/** A change of an approved budget on its way from request to decision. Persons stand here by reference. */
@Entity('budget_change')
export class BudgetChangeEntity extends ScopedEntity {
  @Index() @ForeignKey(() => BudgetVersionEntity) @Column(uuid) budgetVersionId: string;
  @Column(keyword) kind: BudgetChange['kind'];
  @Column(keyword) status: BudgetChange['status'];
  @Column(text) reason: string;
  @Column(uuid) requestedBy: string;
  @Column(instant) requestedAt: string;
  @Column({ ...uuid, nullable: true }) decidedBy: string | null;
  /** Whom the decider stood in for. */
  @Column({ ...uuid, nullable: true }) inNameOf: string | null;
  @Column({ ...instant, nullable: true }) decidedAt: string | null;
  @Column(text) decisionReason: string;
}

/** What a change adds to one line: a01..a12 minor units, h01..h12 minutes by fiscal period. */
@Entity('budget_change_item')
export class BudgetChangeItemEntity {
  @ForeignKey(() => BudgetChangeEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) changeId: string;
  @Index() @ForeignKey(() => BudgetLineEntity) @PrimaryColumn(uuid) lineId: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(big) a01: number;
  @Column(big) a02: number;
  @Column(big) a03: number;
  @Column(big) a04: number;
  @Column(big) a05: number;
  @Column(big) a06: number;
  @Column(big) a07: number;
  @Column(big) a08: number;
  @Column(big) a09: number;
  @Column(big) a10: number;
  @Column(big) a11: number;
  @Column(big) a12: number;
  @Column(big) h01: number;
  @Column(big) h02: number;
  @Column(big) h03: number;
  @Column(big) h04: number;
  @Column(big) h05: number;
  @Column(big) h06: number;
  @Column(big) h07: number;
  @Column(big) h08: number;
  @Column(big) h09: number;
  @Column(big) h10: number;
  @Column(big) h11: number;
  @Column(big) h12: number;
}
