import type { LineFormulas } from '@etat/contracts';
import { keepFormulas } from '@etat/domain';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from './budget-line.entity';

/** How the cells of a row came to their figures. */
export const readFormulas = ({ formulas }: Pick<BudgetLineEntity, 'formulas'>): LineFormulas =>
  formulas === null ? {} : (JSON.parse(formulas) as LineFormulas);

export const writeFormulas = (formulas: LineFormulas): string | null =>
  Object.keys(formulas).length === 0 ? null : JSON.stringify(formulas);

/** The cells a formula can stand for, by their names in the contract. */
function toCells(row: BudgetLineEntity): Record<string, unknown> {
  const { amountsMinor, minutes } = readPeriods(row);
  return {
    ...row,
    ...Object.fromEntries(amountsMinor.map((minor, period) => [`amountsMinor.${period}`, minor])),
    ...Object.fromEntries(minutes.map((minute, period) => [`minutes.${period}`, minute])),
  };
}

/** The row with the formulas that still hold after a change, and those typed with it. */
export function withFormulas(
  before: BudgetLineEntity,
  after: BudgetLineEntity,
  given: LineFormulas = {},
): BudgetLineEntity {
  if (before.formulas === null && Object.keys(given).length === 0) return after;
  const kept = keepFormulas(readFormulas(before), toCells(before), toCells(after), given);
  return { ...after, formulas: writeFormulas(kept) };
}
