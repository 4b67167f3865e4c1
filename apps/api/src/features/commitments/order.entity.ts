import type { OrderKind, OrderState } from '@etat/contracts';
import type { BillingInterval } from '@etat/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { PersonEntity } from '../../platform/access/person.entity';
import {
  big,
  code,
  date,
  flag,
  keyword,
  name,
  ScopedEntity,
  text,
  uuid,
  whole,
} from '../../platform/database/scoped-entity';
import { CategoryEntity, CostCentreEntity, VendorEntity } from '../organisation';
import { InitiativeEntity } from '../strategy';

/** An order or a contract with one vendor; the contract's terms are null for an order. */
@Entity('purchase_order')
@Index(['organisationId', 'number'], { unique: true })
export class OrderEntity extends ScopedEntity {
  @Column(keyword) kind: OrderKind;
  @Column(keyword) state: OrderState;
  @Column(text) stateReason: string;
  @Column(code) number: string;
  @Column(name) title: string;
  @Column(text) note: string;
  @Index() @ForeignKey(() => VendorEntity) @Column(uuid) vendorId: string;
  @Index() @ForeignKey(() => CostCentreEntity) @Column(uuid) costCentreId: string;
  @Index() @ForeignKey(() => InitiativeEntity) @Column({ ...uuid, nullable: true }) initiativeId:
    string | null;
  @ForeignKey(() => PersonEntity) @Column({ ...uuid, nullable: true }) responsibleId: string | null;
  @Column({ ...date, nullable: true }) orderDate: string | null;
  @Column({ ...date, nullable: true }) startDate: string | null;
  @Column({ ...date, nullable: true }) endDate: string | null;
  @Column({ ...whole, nullable: true }) intervalMonths: BillingInterval | null;
  @Column({ ...big, nullable: true }) amountMinor: number | null;
  @Index() @ForeignKey(() => CategoryEntity) @Column({ ...uuid, nullable: true }) categoryId: string | null;
  @Column({ ...whole, nullable: true }) noticeMonths: number | null;
  @Column(flag) autoRenews: boolean;
  @Column({ ...whole, nullable: true }) renewalMonths: number | null;
  @Column({ ...whole, nullable: true }) reminderDays: number | null;
  @Column({ ...date, nullable: true }) noticeGivenOn: string | null;
}
