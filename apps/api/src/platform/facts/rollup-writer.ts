import { Injectable } from '@nestjs/common';
import { addMinor } from '@etat/domain';
import { UnitOfWork } from '../database/unit-of-work';
import { AMOUNT_COLUMNS, type Fact, MINUTE_COLUMNS } from './fact';
import { NONE } from './fact-rollup.entity';

const KEY_COLUMNS = [
  'organisation_id',
  'scenario',
  'fiscal_year',
  'cost_centre_id',
  'initiative_id',
  'category_id',
  'vendor_id',
  'role_id',
];
const PERIOD_COLUMNS = [...AMOUNT_COLUMNS, ...MINUTE_COLUMNS];
const COLUMNS = [...KEY_COLUMNS, ...PERIOD_COLUMNS];
const ROWS_PER_STATEMENT = 50;

type RollupRow = (string | number)[];

/** The key of a fact's roll-up row; what a fact does not have is `0`. */
export const toRollupKey = (
  organisationId: string,
  fact: Omit<Fact, 'amountsMinor' | 'minutes'>,
): (string | number)[] => [
  organisationId,
  fact.scenario,
  fact.fiscalYear,
  fact.costCentreId,
  fact.initiativeId ?? NONE,
  fact.categoryId,
  fact.vendorId ?? NONE,
  fact.roleId ?? NONE,
];

/** Keeps the roll-up in the transaction that writes the facts. */
@Injectable()
export class RollupWriter {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds the facts; to take facts back, pass them negated. Upserts go sorted by key, so that two transactions never deadlock. */
  async add(organisationId: string, facts: readonly Fact[]): Promise<void> {
    const rows = this.merge(organisationId, facts);
    for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
      const chunk = rows.slice(at, at + ROWS_PER_STATEMENT);
      await this.unitOfWork.writer.query(this.toUpsert(chunk.length), chunk.flat());
    }
  }

  private merge(organisationId: string, facts: readonly Fact[]): RollupRow[] {
    const merged = new Map<string, { key: (string | number)[]; cells: number[] }>();
    for (const fact of facts) {
      const key = toRollupKey(organisationId, fact);
      const cells = [...fact.amountsMinor, ...fact.minutes];
      const id = key.join('\u0000');
      const known = merged.get(id);
      merged.set(id, {
        key,
        cells: known ? known.cells.map((cell, index) => addMinor(cell, cells[index] ?? 0)) : cells,
      });
    }
    return [...merged.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key, cells }]) => [...key, ...cells]);
  }

  private toUpsert(rowCount: number): string {
    const isPostgres = this.unitOfWork.dialect === 'postgres';
    const values = Array.from(
      { length: rowCount },
      (_, row) =>
        `(${COLUMNS.map((_column, index) => (isPostgres ? `$${row * COLUMNS.length + index + 1}` : '?')).join(', ')})`,
    );
    // `excluded` has the columns' types, so nothing is added to a bound (floating) parameter on SQLite.
    const sums = PERIOD_COLUMNS.map((column) => `${column} = fact_rollup.${column} + excluded.${column}`);
    return `INSERT INTO fact_rollup (${COLUMNS.join(', ')}) VALUES ${values.join(', ')} ON CONFLICT (${KEY_COLUMNS.join(', ')}) DO UPDATE SET ${sums.join(', ')}`;
  }
}

/** The same facts with every figure turned round. */
export const negate = (fact: Fact): Fact => ({
  ...fact,
  amountsMinor: fact.amountsMinor.map((cell) => 0 - cell),
  minutes: fact.minutes.map((cell) => 0 - cell),
});
