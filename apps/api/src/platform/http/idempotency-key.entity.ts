import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, keyword, text, whole } from '../database/scoped-entity';

/** The answer to a creating request, kept 24 h, so that a repeated request creates nothing twice. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  /** SHA-256 over account, route and key. */
  @PrimaryColumn({ ...keyword, length: 64 }) keyHash: string;
  @Column({ ...keyword, length: 64 }) bodyHash: string;
  @Column(whole) status: number;
  @Column(text) response: string;
  @Index() @Column(instant) createdAt: string;
}
