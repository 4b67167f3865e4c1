import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { big, flag, name, ScopedEntity, uuid, whole } from '../../../platform/database/scoped-entity';
import { CostCentreEntity } from '../../organisation';
import { InitiativeEntity } from '../../strategy';

/** A named table of weights that cost is divided by. What was divided keeps its parts when the weights change. */
@Entity('allocation_key')
@Index(['organisationId', 'name'], { unique: true })
export class AllocationKeyEntity extends ScopedEntity {
  @Column(name) name: string;
  @Column(flag) isActive: boolean;
}

/** One weight of a key, on a cost centre, an initiative or both. */
@Entity('allocation_key_weight')
export class AllocationKeyWeightEntity {
  @ForeignKey(() => AllocationKeyEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) keyId: string;
  @PrimaryColumn(whole) position: number;
  @Index() @Column(uuid) organisationId: string;
  @ForeignKey(() => CostCentreEntity) @Column({ ...uuid, nullable: true }) costCentreId: string | null;
  @ForeignKey(() => InitiativeEntity) @Column({ ...uuid, nullable: true }) initiativeId: string | null;
  @Column(big) weightE4: number;
}
