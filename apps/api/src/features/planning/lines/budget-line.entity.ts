import type { CostKind } from '@etat/contracts';
import type { PhasingMethod } from '@etat/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  big,
  keyword,
  name,
  ScopedEntity,
  text,
  uuid,
  whole,
} from '../../../platform/database/scoped-entity';
import { CategoryEntity, CostCentreEntity, StaffRoleEntity, VendorEntity } from '../../organisation';
import { InitiativeEntity } from '../../strategy';
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
  @Column({ ...big, nullable: true }) quantityE4: number | null;
  @Column({ ...big, nullable: true }) unitPriceMicro: number | null;
  @Column(big) totalMinor: number;
  @Column(big) totalMinutes: number;
  /** SHA-256 of the content and its occurrence when the line came from a file; the same file twice adds nothing. */
  @Index() @Column({ ...keyword, length: 64, nullable: true }) identityHash: string | null;
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
