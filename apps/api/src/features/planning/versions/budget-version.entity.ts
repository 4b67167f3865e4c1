import type { VersionKind, VersionStatus } from '@etat/domain';
import { Column, Entity, Index } from 'typeorm';
import {
  instant,
  keyword,
  month,
  name,
  ScopedEntity,
  uuid,
  whole,
} from '../../../platform/database/scoped-entity';

@Entity('budget_version')
@Index(['organisationId', 'fiscalYear', 'name'], { unique: true })
export class BudgetVersionEntity extends ScopedEntity {
  @Column(whole) fiscalYear: number;
  @Column(name) name: string;
  @Column(keyword) kind: VersionKind;
  @Column(keyword) status: VersionStatus;
  @Column({ ...uuid, nullable: true }) submittedBy: string | null;
  @Column({ ...uuid, nullable: true }) approvedBy: string | null;
  @Column({ ...instant, nullable: true }) approvedAt: string | null;
  /** Last month that is actuals, and last month looked ahead to; forecasts only. */
  @Column({ ...month, nullable: true }) cutoffMonth: string | null;
  @Column({ ...month, nullable: true }) horizonMonth: string | null;
  /** private: only its creator and the controllers may know of it. */
  @Column({ ...keyword, default: 'organisation' }) visibility: 'organisation' | 'private';
  @Column({ ...uuid, nullable: true }) createdBy: string | null;
}
