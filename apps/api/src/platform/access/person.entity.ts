import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { flag, keyword, name, ScopedEntity, uuid } from '../database/scoped-entity';
import { AccountEntity } from './account.entity';

/** A person of one organisation: responsible for things, and a member once an account hangs on it. */
@Entity('person')
@Index(['organisationId', 'accountId'], { unique: true })
export class PersonEntity extends ScopedEntity {
  @Column(name) name: string;
  @Column({ ...keyword, length: 254, nullable: true }) email: string | null;
  @Index() @ForeignKey(() => AccountEntity) @Column({ ...uuid, nullable: true }) accountId: string | null;
  @Column(flag) isActive: boolean;
}
