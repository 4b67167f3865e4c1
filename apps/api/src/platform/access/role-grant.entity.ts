import type { Role } from '@etat/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { keyword, uuid } from '../database/scoped-entity';
import { PersonEntity } from './person.entity';

/** A role held on a cost centre and all below it. */
@Entity('role_grant')
@Index(['personId', 'role', 'costCentreId'], { unique: true })
export class RoleGrantEntity {
  @PrimaryColumn(uuid) id: string;
  @Index() @Column(uuid) organisationId: string;
  @ForeignKey(() => PersonEntity, { onDelete: 'CASCADE' }) @Column(uuid) personId: string;
  @Column(keyword) role: Role;
  @Column(uuid) costCentreId: string;
}
