import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, keyword, name, uuid } from '../database/scoped-entity';
import { PersonEntity } from './person.entity';

/** A machine's key: acts as the person who made it, narrowed to its scopes. Stored hashed. */
@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryColumn(uuid) id: string;
  @Index() @Column(uuid) organisationId: string;
  @Index() @ForeignKey(() => PersonEntity, { onDelete: 'CASCADE' }) @Column(uuid) personId: string;
  @Column(name) name: string;
  @Index({ unique: true }) @Column({ ...keyword, length: 64 }) tokenHash: string;
  /** Comma-separated scopes. */
  @Column({ ...keyword, length: 60 }) scopes: string;
  @Column(instant) createdAt: string;
  @Column({ ...instant, nullable: true }) expiresAt: string | null;
  @Column({ ...instant, nullable: true }) lastUsedAt: string | null;
  @Column({ ...instant, nullable: true }) revokedAt: string | null;
}
