import { Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  big,
  instant,
  keyword,
  month,
  ScopedEntity,
  text,
  uuid,
  whole,
} from '../../platform/database/scoped-entity';
import { KpiEntity } from '../kpis';
import { InitiativeEntity } from '../strategy';

/** A claim: this share of what the KPI gained over its baseline is due to this initiative. */
@Entity('impact_link')
export class ImpactLinkEntity extends ScopedEntity {
  @Index() @ForeignKey(() => InitiativeEntity) @Column(uuid) initiativeId: string;
  @Index() @ForeignKey(() => KpiEntity) @Column(uuid) kpiId: string;
  /** JSON of the contract's baseline. */
  @Column(text) baseline: string;
  @Column(whole) shareBp: number;
  @Column(whole) shareLowBp: number;
  @Column(whole) shareHighBp: number;
  @Column(whole) lagMonths: number;
  @Column(whole) marginBp: number;
  @Column({ ...big, nullable: true }) valuePerUnitMicro: number | null;
  @Column(month) validFrom: string;
  @Column({ ...month, nullable: true }) validTo: string | null;
  @Column(keyword) method: 'assumption' | 'experiment' | 'model';
  @Column(text) reason: string;
  @Column(instant) recordedAt: string;
  @Column({ ...uuid, nullable: true }) recordedBy: string | null;
}
