import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant, keyword, whole } from '../database/scoped-entity';

/** Failed sign-ins per e-mail or address (hashed), so that guessing is slow also after a restart. */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  @PrimaryColumn({ ...keyword, length: 64 }) keyHash: string;
  @Column(whole) failures: number;
  @Column(instant) lastAt: string;
  @Column(instant) blockedUntil: string;
}
