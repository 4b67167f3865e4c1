import { Column, Entity, Index } from 'typeorm';
import { flag, name, ScopedEntity } from '../../platform/database/scoped-entity';

@Entity('vendor')
@Index(['organisationId', 'name'], { unique: true })
export class VendorEntity extends ScopedEntity {
  @Column(name) name: string;
  @Column(flag) isActive: boolean;
}
