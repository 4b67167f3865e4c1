import { Injectable } from '@nestjs/common';
import type { CostCentreScope } from '../access/access';
import { restrictToScope } from '../access/restrict-to-scope';
import { UnitOfWork } from '../database/unit-of-work';
import { AMOUNT_COLUMNS, MINUTE_COLUMNS, type PeriodColumn, readPeriods } from './fact';
import { COMMITMENT, FactRollupEntity } from './fact-rollup.entity';

export type FactDimension = 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId' | 'roleId';

export interface FactQuery {
  scenarios: readonly string[];
  fiscalYears: readonly number[];
  /** Reach of the reader; nothing outside it is ever summed. */
  scope: CostCentreScope;
  groupBy: readonly FactDimension[];
}

/** Sums of one key; dimensions that were not asked for are absent, `0` means none. */
export type FactSum = {
  scenario: string;
  fiscalYear: number;
  amountsMinor: number[];
  minutes: number[];
} & Partial<Record<FactDimension, string>>;

/** Reads the roll-up, never the postings: cost follows the number of cells, not of bookings. */
@Injectable()
export class FactReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async sums(organisationId: string, query: FactQuery): Promise<FactSum[]> {
    if (query.scenarios.length === 0 || query.fiscalYears.length === 0) return [];
    const select = this.unitOfWork.reader
      .createQueryBuilder(FactRollupEntity, 'fact')
      .select('fact.scenario', 'scenario')
      .addSelect('fact.fiscalYear', 'fiscalYear')
      .where(
        'fact.organisationId = :organisationId AND fact.scenario IN (:...scenarios) AND fact.fiscalYear IN (:...fiscalYears)',
        { organisationId, scenarios: query.scenarios, fiscalYears: query.fiscalYears },
      )
      .groupBy('fact.scenario')
      .addGroupBy('fact.fiscalYear');
    for (const dimension of query.groupBy)
      select.addSelect(`fact.${dimension}`, dimension).addGroupBy(`fact.${dimension}`);
    // Sums of bigint are numeric on PostgreSQL; the cast brings them back as integers.
    for (const column of [...AMOUNT_COLUMNS, ...MINUTE_COLUMNS])
      select.addSelect(`CAST(SUM(fact.${column}) AS BIGINT)`, column);
    restrictToScope(select, 'fact.costCentreId', query.scope);
    const rows =
      await select.getRawMany<Record<PeriodColumn | FactDimension | 'scenario' | 'fiscalYear', unknown>>();
    return rows.map((row) => {
      const keys = Object.fromEntries(query.groupBy.map((dimension) => [dimension, String(row[dimension])]));
      return {
        scenario: String(row['scenario']),
        fiscalYear: Number(row['fiscalYear']),
        ...keys,
        ...readPeriods(row),
      };
    });
  }

  /** Fiscal years that hold plan or actual, oldest first; a contract alone, which may run for decades, opens none. */
  async listFiscalYears(organisationId: string): Promise<number[]> {
    const rows = await this.unitOfWork.reader
      .createQueryBuilder(FactRollupEntity, 'fact')
      .select('fact.fiscalYear', 'fiscalYear')
      .distinct(true)
      .where('fact.organisationId = :organisationId AND fact.scenario <> :commitment', {
        organisationId,
        commitment: COMMITMENT,
      })
      .getRawMany<{ fiscalYear: number }>();
    return rows.map((row) => Number(row.fiscalYear)).sort((a, b) => a - b);
  }
}
