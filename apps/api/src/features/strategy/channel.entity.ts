import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { PersonEntity } from '../../platform/access/person.entity';
import { flag, keyword, name, ScopedEntity, uuid } from '../../platform/database/scoped-entity';

@Entity('channel')
@Index(['organisationId', 'name'], { unique: true })
export class ChannelEntity extends ScopedEntity {
  @Column(name) name: string;
  @Column({ ...keyword, length: 500 }) url: string;
  @ForeignKey(() => PersonEntity) @Column({ ...uuid, nullable: true }) responsibleId: string | null;
  @Column(flag) isActive: boolean;
}
