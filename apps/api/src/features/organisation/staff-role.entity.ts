import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { big, code, flag, month, name, ScopedEntity, uuid } from '../../platform/database/scoped-entity';

@Entity('staff_role')
@Index(['organisationId', 'code'], { unique: true })
export class StaffRoleEntity extends ScopedEntity {
  @Column(code) code: string;
  @Column(name) name: string;
  @Column(flag) isAllIn: boolean;
  @Column(flag) isActive: boolean;
}

/** Hourly rate from a month on, 10^-6 of the major currency unit. */
@Entity('staff_role_rate')
export class StaffRoleRateEntity {
  @ForeignKey(() => StaffRoleEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) roleId: string;
  @PrimaryColumn(month) validFrom: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(big) rateMicro: number;
}

/** Full-time equivalents of the role from a month on, and the minutes one of them can plan in a month. */
@Entity('staff_role_capacity')
export class StaffRoleCapacityEntity {
  @ForeignKey(() => StaffRoleEntity, { onDelete: 'CASCADE' }) @PrimaryColumn(uuid) roleId: string;
  @PrimaryColumn(month) validFrom: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(big) headcountE4: number;
  @Column(big) monthlyMinutes: number;
}
