import type { CostKind } from '@etat/contracts';
import type { LineStatus, PhasingMethod, PhasingTerms } from '@etat/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  big,
  currency,
  flag,
  json,
  keyword,
  name,
  ScopedEntity,
  text,
  uuid,
  whole,
} from '../../../platform/database/scoped-entity';
import { CategoryEntity, CostCentreEntity, StaffRoleEntity, VendorEntity } from '../../organisation';
import { InitiativeEntity } from '../../strategy';
import { LineSplitEntity } from '../splits/line-split.entity';
import { BudgetVersionEntity } from '../versions/budget-version.entity';

/** One planned cost with its twelve fiscal periods: a01..a12 minor units, h01..h12 minutes. */
@Entity('budget_line')
@Index(['budgetVersionId', 'position', 'id'])
export class BudgetLineEntity extends ScopedEntity {
  @ForeignKey(() => BudgetVersionEntity) @Column(uuid) budgetVersionId: string;
  @Column(whole) position: number;
  @Column(keyword) kind: CostKind;
  @Column(name) title: string;
  @Column(text) note: string;
  @Index() @ForeignKey(() => CostCentreEntity) @Column(uuid) costCentreId: string;
  @Index() @ForeignKey(() => CategoryEntity) @Column(uuid) categoryId: string;
  @Index() @ForeignKey(() => InitiativeEntity) @Column({ ...uuid, nullable: true }) initiativeId:
    string | null;
  @Index() @ForeignKey(() => VendorEntity) @Column({ ...uuid, nullable: true }) vendorId: string | null;
  @Index() @ForeignKey(() => StaffRoleEntity) @Column({ ...uuid, nullable: true }) roleId: string | null;
  @Column(keyword) phasing: PhasingMethod;
  @Column({ ...json, nullable: true }) phasingTerms: PhasingTerms | null;
  /** Bit mask of the periods that re-phasing leaves alone. */
  @Column({ ...whole, default: 0 }) lockedMonths: number;
  @Column({ ...big, nullable: true }) fteE4: number | null;
  @Column({ ...big, nullable: true }) quantityE4: number | null;
  @Column({ ...big, nullable: true }) unitPriceMicro: number | null;
  @Column(big) totalMinor: number;
  @Column(big) totalMinutes: number;
  /** SHA-256 of the content and its occurrence when the line came from a file; the same file twice adds nothing. */
  @Index() @Column({ ...keyword, length: 64, nullable: true }) identityHash: string | null;
  /** Set when the line is planned in another currency than the organisation's: a01..a12 are its months at the plan rate. */
  @Column({ ...currency, nullable: true }) currency: string | null;
  @Column({ ...json, nullable: true }) foreignMonthsMinor: number[] | null;
  @Column({ ...json, default: '[]' }) tags: string[];
  /** The line whose category's surcharge this one is. */
  @Index()
  @ForeignKey(() => BudgetLineEntity, { onDelete: 'CASCADE' })
  @Column({ ...uuid, nullable: true })
  parentLineId: string | null;
  /** The line this one was copied from, through all copies; null for one that began here. */
  @Index() @Column({ ...uuid, nullable: true }) originLineId: string | null;
  @Column({ ...keyword, default: 'draft' }) status: LineStatus;
  @Column({ ...uuid, nullable: true }) submittedBy: string | null;
  @Column({ ...uuid, nullable: true }) decidedBy: string | null;
  @Column({ ...text, default: '' }) statusReason: string;
  /** What approved changes added since approval; the total minus all three is the original budget. */
  @Column({ ...big, default: 0 }) supplementMinor: number;
  @Column({ ...big, default: 0 }) transferMinor: number;
  @Column({ ...big, default: 0 }) carryForwardMinor: number;
  /** Held back centrally; only releases take from it. */
  @Column({ ...flag, default: false }) isReserve: boolean;
  /** The split this line is a part of. */
  @Index() @ForeignKey(() => LineSplitEntity) @Column({ ...uuid, nullable: true }) splitId: string | null;
  /** JSON of how cells came to their figures, null when none was calculated. */
  @Column({ ...text, nullable: true }) formulas: string | null;
  @Column(big) a01: number;
  @Column(big) a02: number;
  @Column(big) a03: number;
  @Column(big) a04: number;
  @Column(big) a05: number;
  @Column(big) a06: number;
  @Column(big) a07: number;
  @Column(big) a08: number;
  @Column(big) a09: number;
  @Column(big) a10: number;
  @Column(big) a11: number;
  @Column(big) a12: number;
  @Column(big) h01: number;
  @Column(big) h02: number;
  @Column(big) h03: number;
  @Column(big) h04: number;
  @Column(big) h05: number;
  @Column(big) h06: number;
  @Column(big) h07: number;
  @Column(big) h08: number;
  @Column(big) h09: number;
  @Column(big) h10: number;
  @Column(big) h11: number;
  @Column(big) h12: number;
}
