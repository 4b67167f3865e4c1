import { toBudgetLine } from './to-budget-line';
import type { BudgetLineEntity } from './budget-line.entity';

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || value === 0 || (Array.isArray(value) && value.every(isEmpty));

/** A new line as an audit event names it among many: what is empty goes without saying, so that copying a year stays small. */
export function toCreatedState(row: BudgetLineEntity): Record<string, unknown> {
  const { version: _, budgetVersionId: _version, formulas: _formulas, ...line } = toBudgetLine(row);
  return Object.fromEntries(Object.entries(line).filter(([, value]) => !isEmpty(value)));
}
