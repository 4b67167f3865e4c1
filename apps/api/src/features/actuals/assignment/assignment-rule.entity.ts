import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { flag, name, ScopedEntity, uuid, whole } from '../../../platform/database/scoped-entity';
import { CategoryEntity, CostCentreEntity, VendorEntity } from '../../organisation';
import { InitiativeEntity } from '../../strategy';

const part = { type: 'varchar', length: 100, nullable: true } as const;

/** Which initiative a posting without one belongs to; of the rules switched on the first that matches wins. */
@Entity('assignment_rule')
@Index(['organisationId', 'name'], { unique: true })
export class AssignmentRuleEntity extends ScopedEntity {
  @Column(name) name: string;
  /** Set for all rules at once, so an edit of one never collides with it. */
  @Column(whole) position: number;
  @Column(flag) isActive: boolean;
  @ForeignKey(() => VendorEntity) @Column({ ...uuid, nullable: true }) vendorId: string | null;
  @ForeignKey(() => CostCentreEntity) @Column({ ...uuid, nullable: true }) costCentreId: string | null;
  @ForeignKey(() => CategoryEntity) @Column({ ...uuid, nullable: true }) categoryId: string | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) glAccount: string | null;
  @Column(part) documentContains: string | null;
  @Column(part) textContains: string | null;
  @ForeignKey(() => InitiativeEntity) @Column(uuid) initiativeId: string;
  @ForeignKey(() => CategoryEntity) @Column({ ...uuid, nullable: true }) targetCategoryId: string | null;
}
