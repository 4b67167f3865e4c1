import { Column, Entity, ForeignKey } from 'typeorm';
import { instant, ScopedEntity, text, uuid, whole } from '../../../platform/database/scoped-entity';
import { BudgetVersionEntity } from '../versions/budget-version.entity';

/** A line that was replaced by its parts, kept as it was so that the split can be undone. */
@Entity('line_split')
export class LineSplitEntity extends ScopedEntity {
  @ForeignKey(() => BudgetVersionEntity, { onDelete: 'CASCADE' }) @Column(uuid) budgetVersionId: string;
  /** The line's row as JSON. */
  @Column(text) original: string;
  @Column(whole) partCount: number;
  @Column(instant) createdAt: string;
  @Column({ ...uuid, nullable: true }) createdBy: string | null;
}
