import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  big,
  date,
  flag,
  instant,
  keyword,
  name,
  ScopedEntity,
  text,
  uuid,
  whole,
} from '../../../platform/database/scoped-entity';
import { CostCentreEntity } from '../../organisation';
import { InitiativeEntity } from '../../strategy';
import { BudgetVersionEntity } from '../versions/budget-version.entity';

/** Everybody plans into one version until a deadline. */
@Entity('planning_round')
@Index(['budgetVersionId', 'name'], { unique: true })
export class PlanningRoundEntity extends ScopedEntity {
  @ForeignKey(() => BudgetVersionEntity, { onDelete: 'CASCADE' }) @Column(uuid) budgetVersionId: string;
  @Column(name) name: string;
  @Column(date) deadline: string;
  @Column(text) instructions: string;
  @Column(flag) isOpen: boolean;
}

/** A yearly amount set from above, for a cost centre with everything below it or for an initiative. */
@Entity('planning_target')
export class PlanningTargetEntity {
  @ForeignKey(() => PlanningRoundEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) roundId: string;
  @PrimaryColumn(whole) position: number;
  @Index() @Column(uuid) organisationId: string;
  @ForeignKey(() => CostCentreEntity) @Column({ ...uuid, nullable: true }) costCentreId: string | null;
  @ForeignKey(() => InitiativeEntity) @Column({ ...uuid, nullable: true }) initiativeId: string | null;
  @Column(big) amountMinor: number;
}

/** That a cost centre, with everything below it, is planned; reopened it waits to be submitted again. */
@Entity('planning_submission')
@Index(['roundId', 'costCentreId'], { unique: true })
export class PlanningSubmissionEntity extends ScopedEntity {
  @ForeignKey(() => PlanningRoundEntity, { onDelete: 'CASCADE' }) @Column(uuid) roundId: string;
  @ForeignKey(() => CostCentreEntity) @Column(uuid) costCentreId: string;
  @Column(keyword) state: 'submitted' | 'reopened';
  @Column(instant) submittedAt: string;
  @Column({ ...uuid, nullable: true }) submittedBy: string | null;
  @Column(text) note: string;
}
