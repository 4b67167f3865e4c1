import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { code, flag, name, ScopedEntity, uuid } from '../../platform/database/scoped-entity';
import { PersonEntity } from '../../platform/access/person.entity';

@Entity('cost_centre')
@Index(['organisationId', 'code'], { unique: true })
export class CostCentreEntity extends ScopedEntity {
  @Column(code) code: string;
  @Column(name) name: string;
  @ForeignKey(() => CostCentreEntity) @Column({ ...uuid, nullable: true }) parentId: string | null;
  @ForeignKey(() => PersonEntity) @Column({ ...uuid, nullable: true }) responsibleId: string | null;
  @Column(flag) isActive: boolean;
}
