import type { ImportKind } from '@etat/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { big, instant, keyword, text, uuid, whole } from '../../platform/database/scoped-entity';

/** One uploaded file on its way in; the file itself lies staged in the data folder until it is imported or discarded. */
@Entity('import')
export class ImportEntity {
  @PrimaryColumn(uuid) id: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(keyword) kind: ImportKind;
  @Column(keyword) state: 'uploaded' | 'previewed' | 'publishing' | 'imported' | 'discarded';
  @Column({ ...keyword, length: 255 }) fileName: string;
  @Column(big) sizeBytes: number;
  @Column({ ...keyword, length: 64 }) sha256: string;
  /** JSON: columns and sample rows as detected, settings, preview. */
  @Column(text) detection: string;
  @Column(text) settings: string;
  @Column({ ...text, nullable: true }) preview: string | null;
  /** JSON: names made on the way, taken back when it comes to nothing. */
  @Column({ ...text, nullable: true }) createdNames: string | null;
  /** JSON: code and details of why the last attempt to publish came to nothing. */
  @Column({ ...text, nullable: true }) failure: string | null;
  @Column(whole) rowsImported: number;
  @Column({ ...big, nullable: true }) controlTotalMinor: number | null;
  @Column(instant) createdAt: string;
  @Column({ ...uuid, nullable: true }) createdBy: string | null;
  @Column({ ...instant, nullable: true }) importedAt: string | null;
}
