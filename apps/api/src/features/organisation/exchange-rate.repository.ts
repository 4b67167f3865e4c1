import { Injectable } from '@nestjs/common';
import type { ReferenceRate } from '@etat/exchange';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ExchangeRateEntity } from './exchange-rate.entity';

const ROWS_PER_STATEMENT = 1_000;

/** All SQL on reference rates. */
@Injectable()
export class ExchangeRateRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last rate of each currency published up to a day. */
  async listLast(organisationId: string, upTo: string): Promise<ExchangeRateEntity[]> {
    const { reader } = this.unitOfWork;
    const last = await reader
      .createQueryBuilder(ExchangeRateEntity, 'rate')
      .select('rate.currency', 'currency')
      .addSelect('MAX(rate.date)', 'date')
      .where('rate.organisationId = :organisationId AND rate.date <= :upTo', { organisationId, upTo })
      .groupBy('rate.currency')
      .getRawMany<{ currency: string; date: string }>();
    if (last.length === 0) return [];
    return reader.find(ExchangeRateEntity, {
      where: last.map(({ currency, date }) => ({ organisationId, currency, date })),
      order: { currency: 'ASC' },
    });
  }

  /** Every rate by `<currency> <date>`. */
  async loadAll(organisationId: string): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.reader
      .createQueryBuilder(ExchangeRateEntity, 'rate')
      .select(['rate.currency AS currency', 'rate.date AS date', 'rate.perEuroE9 AS "perEuroE9"'])
      .where('rate.organisationId = :organisationId', { organisationId })
      .getRawMany<{ currency: string; date: string; perEuroE9: number }>();
    return new Map(rows.map((row) => [`${row.currency} ${row.date}`, Number(row.perEuroE9)]));
  }

  /** Adds rates, and writes over those of the same currency and day. */
  async upsert(organisationId: string, rates: readonly ReferenceRate[]): Promise<void> {
    for (let at = 0; at < rates.length; at += ROWS_PER_STATEMENT) {
      const chunk = rates.slice(at, at + ROWS_PER_STATEMENT);
      const marks = chunk.map((_, row) =>
        this.unitOfWork.dialect === 'postgres'
          ? `($${row * 4 + 1}, $${row * 4 + 2}, $${row * 4 + 3}, $${row * 4 + 4})`
          : '(?, ?, ?, ?)',
      );
      await this.unitOfWork.writer.query(
        `INSERT INTO exchange_rate (organisation_id, currency, date, per_euro_e9) VALUES ${marks.join(', ')}
         ON CONFLICT (organisation_id, currency, date) DO UPDATE SET per_euro_e9 = excluded.per_euro_e9`,
        chunk.flatMap(({ currency, date, perEuroE9 }) => [organisationId, currency, date, perEuroE9]),
      );
    }
  }
}
