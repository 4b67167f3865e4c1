import type { CostKind } from '@etat/contracts';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { code, flag, keyword, name, ScopedEntity, uuid } from '../../platform/database/scoped-entity';

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
