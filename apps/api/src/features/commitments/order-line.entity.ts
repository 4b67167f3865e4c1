import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { big, month, name, text, uuid, whole } from '../../platform/database/scoped-entity';
import { CategoryEntity } from '../organisation';
import { OrderEntity } from './order.entity';

/** One thing ordered, with what became of it; edited under the row version of its order. */
@Entity('purchase_order_line')
@Index(['orderId', 'position'])
export class OrderLineEntity {
  @PrimaryColumn(uuid) id: string;
  @Index() @Column(uuid) organisationId: string;
  @ForeignKey(() => OrderEntity, { onDelete: 'CASCADE' }) @Column(uuid) orderId: string;
  @Column(whole) position: number;
  @Column(name) text: string;
  @Index() @ForeignKey(() => CategoryEntity) @Column(uuid) categoryId: string;
  @Column(month) dueMonth: string;
  @Column(big) orderedMinor: number;
  @Column(big) cancelledMinor: number;
  @Column(text) cancelReason: string;
  @Column(big) receivedMinor: number;
  /** What of it is not to be accrued: told so at the receipt, or released or reversed by hand. */
  @Column({ ...big, default: 0 }) unaccruedMinor: number;
  @Column(big) invoicedMinor: number;
  /** Standing final invoices: any ends the line, and reversing the last one opens it again. */
  @Column(whole) finalInvoices: number;
}
