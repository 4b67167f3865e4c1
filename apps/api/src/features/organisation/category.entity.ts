import type { CostKind } from '@etat/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  code,
  flag,
  keyword,
  month,
  name,
  ScopedEntity,
  uuid,
  whole,
} from '../../platform/database/scoped-entity';

@Entity('category')
@Index(['organisationId', 'code'], { unique: true })
export class CategoryEntity extends ScopedEntity {
  @Column(code) code: string;
  @Column(name) name: string;
  @ForeignKey(() => CategoryEntity) @Column({ ...uuid, nullable: true }) parentId: string | null;
  @Column(keyword) kind: CostKind;
  @Column({ ...keyword, length: 20, nullable: true }) glAccount: string | null;
  @Column(flag) isActive: boolean;
}

/** A share of every cost in the category that plans itself in another one, from a month on. */
@Entity('category_surcharge')
export class CategorySurchargeEntity {
  @ForeignKey(() => CategoryEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) categoryId: string;
  @Index() @ForeignKey(() => CategoryEntity) @PrimaryColumn(uuid) targetCategoryId: string;
  @PrimaryColumn(month) validFrom: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(whole) rateBp: number;
}
