import { Column, Entity, Index } from 'typeorm';
import { instant, keyword, name, ScopedEntity, uuid, whole } from '../../../platform/database/scoped-entity';

@Entity('budget_version')
@Index(['organisationId', 'fiscalYear', 'name'], { unique: true })
export class BudgetVersionEntity extends ScopedEntity {
  @Column(whole) fiscalYear: number;
  @Column(name) name: string;
  @Column(keyword) kind: 'budget' | 'forecast';
  @Column(keyword) status: 'draft' | 'in-review' | 'approved' | 'superseded';
  @Column({ ...uuid, nullable: true }) submittedBy: string | null;
  @Column({ ...uuid, nullable: true }) approvedBy: string | null;
  @Column({ ...instant, nullable: true }) approvedAt: string | null;
}
