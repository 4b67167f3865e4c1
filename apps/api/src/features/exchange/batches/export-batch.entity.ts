import type { ExportFormat, ExportKind } from '@etat/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { big, instant, keyword, text, uuid, whole } from '../../../platform/database/scoped-entity';

/** A file that was made for somebody outside; the file itself lies in the data folder under the id. Never changed. */
@Entity('export_batch')
@Index(['organisationId', 'number'], { unique: true })
export class ExportBatchEntity {
  @PrimaryColumn(uuid) id: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(whole) number: number;
  @Column(keyword) kind: ExportKind;
  @Column(keyword) format: ExportFormat;
  /** JSON, fields in the order of the contract, so that equal filters are equal texts. */
  @Column(text) filters: string;
  /** JSON of the cost centres it was made for, sorted; whoever fetches it must reach them all. */
  @Column(text) scope: string;
  @Column({ ...keyword, length: 255 }) fileName: string;
  @Column(whole) rowCount: number;
  @Column(big) controlTotalMinor: number;
  @Column({ ...keyword, length: 64 }) sha256: string;
  @Column(big) sizeBytes: number;
  /** The batch before this one with the same kind, filters and scope. */
  @Column({ ...uuid, nullable: true }) previousId: string | null;
  @Column({ ...whole, nullable: true }) previousNumber: number | null;
  @Column(instant) createdAt: string;
  @Column({ ...uuid, nullable: true }) createdBy: string | null;
}
