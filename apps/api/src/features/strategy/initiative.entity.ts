import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../platform/access/person.entity';
import {
  code,
  keyword,
  month,
  name,
  ScopedEntity,
  text,
  uuid,
  whole,
} from '../../platform/database/scoped-entity';
import { CostCentreEntity } from '../organisation';
import { ChannelEntity } from './channel.entity';
import { GoalEntity } from './goal.entity';

@Entity('initiative')
@Index(['organisationId', 'code'], { unique: true })
export class InitiativeEntity extends ScopedEntity {
  @Column(code) code: string;
  @Column(name) name: string;
  @Column(text) description: string;
  @ForeignKey(() => CostCentreEntity) @Column(uuid) costCentreId: string;
  @ForeignKey(() => PersonEntity) @Column({ ...uuid, nullable: true }) responsibleId: string | null;
  @Column({ ...month, nullable: true }) startMonth: string | null;
  @Column({ ...month, nullable: true }) endMonth: string | null;
  @Column(keyword) status: 'planned' | 'running' | 'done' | 'stopped';
}

/** Weighted link to a goal or channel; the weights of one initiative total 10 000. */
@Entity('initiative_goal')
export class InitiativeGoalEntity {
  @ForeignKey(() => InitiativeEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) initiativeId: string;
  @Index() @ForeignKey(() => GoalEntity) @PrimaryColumn(uuid) goalId: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(whole) weightBp: number;
}

@Entity('initiative_channel')
export class InitiativeChannelEntity {
  @ForeignKey(() => InitiativeEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) initiativeId: string;
  @Index() @ForeignKey(() => ChannelEntity) @PrimaryColumn(uuid) channelId: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(whole) weightBp: number;
}
