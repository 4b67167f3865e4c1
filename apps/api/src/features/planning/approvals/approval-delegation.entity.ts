import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { date, ScopedEntity, text, uuid } from '../../../platform/database/scoped-entity';
import { PersonEntity } from '../../../platform/access/person.entity';

/** From one day to another, a person approves in the name of one who is away. */
@Entity('approval_delegation')
export class ApprovalDelegationEntity extends ScopedEntity {
  @Index() @ForeignKey(() => PersonEntity) @Column(uuid) fromPersonId: string;
  @Index() @ForeignKey(() => PersonEntity) @Column(uuid) toPersonId: string;
  @Column(date) validFrom: string;
  @Column(date) validTo: string;
  @Column(text) note: string;
}
