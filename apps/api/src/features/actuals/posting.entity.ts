import type { CostKind } from '@etat/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import {
  big,
  currency,
  date,
  flag,
  instant,
  keyword,
  month,
  uuid,
  whole,
} from '../../platform/database/scoped-entity';
import { OrderLineEntity } from '../commitments';
import { CategoryEntity, CostCentreEntity, StaffRoleEntity, VendorEntity } from '../organisation';
import { InitiativeEntity } from '../strategy';
import type { PostingState } from './posting-state';

/** A booked cost. Integer keys keep a million rows small; the public id is derived from them. Never edited, only reversed. */
@Entity('posting')
@Index(['organisationId', 'serviceMonth', 'id'])
@Index(['organisationId', 'identityHash', 'occurrence'], { unique: true })
export class PostingEntity {
  @PrimaryGeneratedColumn('increment', { type: 'integer' }) id: number;
  @Column(uuid) organisationId: string;
  @Column(keyword) kind: CostKind;
  @Column(date) postingDate: string;
  @Column(month) serviceMonth: string;
  @ForeignKey(() => CostCentreEntity) @Column(uuid) costCentreId: string;
  @ForeignKey(() => CategoryEntity) @Column(uuid) categoryId: string;
  @Index() @ForeignKey(() => InitiativeEntity) @Column({ ...uuid, nullable: true }) initiativeId:
    string | null;
  @Index() @ForeignKey(() => VendorEntity) @Column({ ...uuid, nullable: true }) vendorId: string | null;
  @ForeignKey(() => StaffRoleEntity) @Column({ ...uuid, nullable: true }) roleId: string | null;
  @Column(big) minutes: number;
  @Column({ ...big, nullable: true }) rateMicro: number | null;
  @Column(big) amountMinor: number;
  /** What was paid in another currency, and the rate that made it the amount; null for the organisation's own. */
  @Column({ ...currency, nullable: true }) originalCurrency: string | null;
  @Column({ ...big, nullable: true }) originalMinor: number | null;
  @Column({ ...big, nullable: true }) originalRateE9: number | null;
  /** Day of the reference rate; null for a typed one. */
  @Column({ ...date, nullable: true }) originalRateDate: string | null;
  @Column({ ...keyword, length: 100 }) document: string;
  @Column({ ...keyword, length: 500 }) text: string;
  @Column(keyword) state: PostingState;
  @Column({ ...whole, nullable: true }) reversalOf: number | null;
  /** The closed month it belongs to, when it had to count in a later one. */
  @Column({ ...month, nullable: true }) correctsMonth: string | null;
  @Column({ ...flag, default: false }) isAccrual: boolean;
  /** Of a reclassification the ledger's original, of a release the accrual. */
  @Index() @Column({ ...whole, nullable: true }) derivedFrom: number | null;
  /** The posting that brought it about, and that takes it along when it is reversed. */
  @Index() @Column({ ...whole, nullable: true }) causedBy: number | null;
  @Index() @Column({ ...uuid, nullable: true }) importId: string | null;
  @Column({ ...whole, nullable: true }) sourceLine: number | null;
  /** SHA-256 of what makes the posting the same one; with `occurrence` two equal rows stay two, the same file twice adds nothing. */
  @Column({ ...keyword, length: 64 }) identityHash: string;
  @Column(whole) occurrence: number;
  /** The order line it consumes; a reversal gives back to the same. */
  @Index() @ForeignKey(() => OrderLineEntity) @Column({ ...uuid, nullable: true }) orderLineId: string | null;
  @Column({ ...flag, default: false }) isFinalInvoice: boolean;
  @Column(instant) createdAt: string;
  @Column({ ...uuid, nullable: true }) createdBy: string | null;
}
