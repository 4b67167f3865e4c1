import { Column, Entity, ForeignKey } from 'typeorm';
import { date, instant, ScopedEntity, text, uuid } from '../../../platform/database/scoped-entity';
import { CategoryEntity, CostCentreEntity } from '../../organisation';

/** A spending freeze on a cost centre and a category with everything below them, until it is lifted. */
@Entity('spending_freeze')
export class FreezeEntity extends ScopedEntity {
  @ForeignKey(() => CostCentreEntity) @Column(uuid) costCentreId: string;
  @ForeignKey(() => CategoryEntity) @Column({ ...uuid, nullable: true }) categoryId: string | null;
  @Column(date) fromDate: string;
  @Column(text) reason: string;
  @Column({ ...instant, nullable: true }) liftedAt: string | null;
  @Column(text) liftedReason: string;
}
