import { Column, Entity, PrimaryColumn } from 'typeorm';
import { big, currency, date, uuid } from '../../platform/database/scoped-entity';

/** Reference rate of a day: units of the currency for one euro, x 10^9. */
@Entity('exchange_rate')
export class ExchangeRateEntity {
  @PrimaryColumn(uuid) organisationId: string;
  @PrimaryColumn(currency) currency: string;
  @PrimaryColumn(date) date: string;
  @Column(big) perEuroE9: number;
}
