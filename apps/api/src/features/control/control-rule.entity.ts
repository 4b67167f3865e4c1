import type { ControlAction, ControlBasis } from '@etat/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { keyword, name, ScopedEntity, uuid } from '../../platform/database/scoped-entity';
import { CostCentreEntity } from '../organisation';
import { InitiativeEntity } from '../strategy';

/** How strictly the budget of a cost centre (with everything below it) or of an initiative is held; one rule for each. */
@Entity('budget_control_rule')
@Index(['organisationId', 'targetId'], { unique: true })
export class ControlRuleEntity extends ScopedEntity {
  /** The cost centre or the initiative once more: of two columns that may be empty no database makes one unique key. */
  @Column(uuid) targetId: string;
  @ForeignKey(() => CostCentreEntity) @Column({ ...uuid, nullable: true }) costCentreId: string | null;
  @ForeignKey(() => InitiativeEntity) @Column({ ...uuid, nullable: true }) initiativeId: string | null;
  @Column(keyword) action: ControlAction;
  @Column(keyword) basis: ControlBasis;
  /** Roles, comma-separated. */
  @Column(name) exceptRoles: string;
}
