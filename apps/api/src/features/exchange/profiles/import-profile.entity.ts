import type { ImportKind, ImportSettings } from '@etat/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, json, keyword, uuid } from '../../../platform/database/scoped-entity';

/** How files of one kind are read, under a name; found again by the headings of a file. */
@Entity('import_profile')
@Index(['organisationId', 'kind', 'name'], { unique: true })
@Index(['organisationId', 'kind', 'signature'])
export class ImportProfileEntity {
  @PrimaryColumn(uuid) id: string;
  @Column(uuid) organisationId: string;
  @Column(keyword) kind: ImportKind;
  @Column({ ...keyword, length: 100 }) name: string;
  /** SHA-256 of the headings as they were detected. */
  @Column({ ...keyword, length: 64 }) signature: string;
  @Column(json) settings: ImportSettings;
  @Column(instant) updatedAt: string;
  @Column({ ...uuid, nullable: true }) updatedBy: string | null;
}
