import { Column, Entity, Index } from 'typeorm';
import {
  big,
  flag,
  instant,
  month,
  ScopedEntity,
  text,
  uuid,
} from '../../../platform/database/scoped-entity';

/** A month that was closed at least once; a month without a row is open. */
@Entity('period_lock')
@Index(['organisationId', 'month'], { unique: true })
export class PeriodLockEntity extends ScopedEntity {
  @Column(month) month: string;
  @Column(flag) isClosed: boolean;
  @Column(instant) changedAt: string;
  @Column({ ...uuid, nullable: true }) changedBy: string | null;
  @Column(text) reason: string;
  /** Actuals of the month when it was closed: what must still be there while it is. */
  @Column({ ...big, nullable: true }) closedMinor: number | null;
}
