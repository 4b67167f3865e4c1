import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { big, date, ScopedEntity, uuid } from '../../../platform/database/scoped-entity';
import { CostCentreEntity } from '../../organisation';

/** From a day on: what a controller approves on a cost centre and below, and what changes without approval. */
@Entity('approval_threshold')
@Index(['costCentreId', 'validFrom'], { unique: true })
export class ApprovalThresholdEntity extends ScopedEntity {
  @ForeignKey(() => CostCentreEntity) @Column(uuid) costCentreId: string;
  @Column(date) validFrom: string;
  @Column(big) lineLimitMinor: number;
  @Column(big) freeChangeMinor: number;
}
