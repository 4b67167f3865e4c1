import type { ImpactStage, KpiAggregation, KpiDirection, KpiUnit } from '@etat/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../platform/access/person.entity';
import {
  big,
  code,
  flag,
  instant,
  keyword,
  month,
  name,
  ScopedEntity,
  text,
  uuid,
} from '../../platform/database/scoped-entity';

@Entity('kpi')
@Index(['organisationId', 'code'], { unique: true })
export class KpiEntity extends ScopedEntity {
  @Column(code) code: string;
  @Column(name) name: string;
  @Column(text) description: string;
  @Column(keyword) unit: KpiUnit;
  @Column(keyword) direction: KpiDirection;
  @Column(keyword) aggregation: KpiAggregation;
  @Column(keyword) stage: ImpactStage;
  @ForeignKey(() => PersonEntity) @Column({ ...uuid, nullable: true }) ownerId: string | null;
  @Column({ ...big, nullable: true }) bandLowE4: number | null;
  @Column({ ...big, nullable: true }) bandHighE4: number | null;
  @Column(flag) isActive: boolean;
}

@Entity('kpi_value')
export class KpiValueEntity {
  @ForeignKey(() => KpiEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) kpiId: string;
  @PrimaryColumn(month) month: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(big) valueE4: number;
  @Column({ ...keyword, length: 500 }) note: string;
  @Column({ ...uuid, nullable: true }) importId: string | null;
  @Column(instant) updatedAt: string;
}

@Entity('kpi_target')
export class KpiTargetEntity {
  @ForeignKey(() => KpiEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) kpiId: string;
  @PrimaryColumn(month) month: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(big) targetE4: number;
  @Column(instant) updatedAt: string;
}
