import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { big, currency, uuid } from '../../../platform/database/scoped-entity';
import { BudgetVersionEntity } from '../versions/budget-version.entity';

/** The rate a version is planned at: units of the currency for one unit of the organisation's, x 10^9. */
@Entity('plan_rate')
export class PlanRateEntity {
  @ForeignKey(() => BudgetVersionEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn(uuid)
  budgetVersionId: string;
  @PrimaryColumn(currency) currency: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(big) rateE9: number;
}
