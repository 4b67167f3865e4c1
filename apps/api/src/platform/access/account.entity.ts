import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { flag, instant, keyword, name, text, uuid, whole } from '../database/scoped-entity';

/** Who can sign in; belongs to the installation, not to an organisation. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn(uuid) id: string;
  @Index({ unique: true }) @Column({ ...keyword, length: 254 }) email: string;
  @Column(name) name: string;
  @Column({ ...keyword, length: 2 }) language: string;
  /** argon2id; null until the invitation is redeemed. */
  @Column({ ...text, nullable: true }) passwordHash: string | null;
  @Column(flag) isActive: boolean;
  @Column(instant) createdAt: string;
  @Column(whole) version: number;
}
