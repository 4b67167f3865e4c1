import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../platform/access/person.entity';
import { flag, keyword, month, name, ScopedEntity, text, uuid } from '../../platform/database/scoped-entity';

@Entity('goal')
export class GoalEntity extends ScopedEntity {
  @Column(keyword) kind: 'corporate' | 'communication';
  @Column(name) name: string;
  @Column(text) description: string;
  @ForeignKey(() => PersonEntity) @Column({ ...uuid, nullable: true }) ownerId: string | null;
  @Column({ ...month, nullable: true }) fromMonth: string | null;
  @Column({ ...month, nullable: true }) toMonth: string | null;
  @Column(flag) isActive: boolean;
}

/** A communication goal aligned with a corporate one. */
@Entity('goal_alignment')
export class GoalAlignmentEntity {
  @ForeignKey(() => GoalEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) goalId: string;
  @Index() @ForeignKey(() => GoalEntity) @PrimaryColumn(uuid) corporateGoalId: string;
  @Index() @Column(uuid) organisationId: string;
}
