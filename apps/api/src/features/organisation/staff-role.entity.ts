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
