import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, keyword, uuid } from '../database/scoped-entity';
import { AccountEntity } from './account.entity';

/** A signed-in browser; only the hash of its cookie is stored. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn({ ...keyword, length: 64 }) tokenHash: string;
  @Index() @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' }) @Column(uuid) accountId: string;
  @Column(instant) createdAt: string;
  @Column(instant) expiresAt: string;
}
