import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { uuid, whole } from '../database/scoped-entity';

/** Every pair of a cost centre and one above it (itself included): a granted subtree is one join. */
@Entity('cost_centre_closure')
export class CostCentreClosureEntity {
  @ForeignKey('CostCentreEntity', { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) ancestorId: string;
  @Index() @ForeignKey('CostCentreEntity', { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) descendantId: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(whole) depth: number;
}
