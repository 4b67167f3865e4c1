import type { ImportField } from '@etat/contracts';
import { DomainError, requireClosedMonths } from '@etat/domain';
import { readPeriods } from '../../../platform/facts/fact';
import { type BudgetLineEntity, type BudgetVersionEntity, closedPeriodsOf } from '../../planning';
import type { StagedLine } from './line-rows';
import type { Ref } from './new-names';
import type { ReadingContext } from './reading-context';
import type { RowProblem } from './row-cells';

const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);

/** Finds rows that would change or move a month which a forecast takes from the actuals, before anything is written. */
export class ClosedMonths {
  private readonly closedPeriods: number;

  constructor(
    private readonly version: BudgetVersionEntity,
    private readonly context: ReadingContext,
  ) {
    this.closedPeriods = closedPeriodsOf(version, context.access.organisation.fiscalYearStartMonth);
  }

  findProblem(line: StagedLine, before: BudgetLineEntity | null): RowProblem | null {
    const period = this.closedPeriods === 0 ? null : this.findPeriod(line, before);
    if (period === null) return null;
    const digits = String(period).padStart(2, '0');
    const { columns } = this.context.settings;
    const index = [`m${digits}`, `h${digits}`, 'amount', 'hours']
      .map((field) => columns[field as ImportField])
      .find((at) => at !== undefined);
    return {
      line: line.sourceLine,
      column: index === undefined ? null : (this.context.columns[index]?.name ?? ''),
      value: line.title,
      code: 'import.month-from-actuals',
      details: { month: this.version.cutoffMonth ?? '' },
    };
  }

  private findPeriod(line: StagedLine, before: BudgetLineEntity | null): number | null {
    const present = before ? readPeriods(before) : { amountsMinor: NOTHING, minutes: NOTHING };
    // On another cost centre and so on they would be actuals that nobody booked there.
    const planned = before && isMoved(line, before) ? { amountsMinor: NOTHING, minutes: NOTHING } : line;
    try {
      requireClosedMonths(this.closedPeriods, present.amountsMinor, planned.amountsMinor);
      requireClosedMonths(this.closedPeriods, present.minutes, planned.minutes);
      requireClosedMonths(this.closedPeriods, present.amountsMinor, line.amountsMinor);
      requireClosedMonths(this.closedPeriods, present.minutes, line.minutes);
      return null;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'line.month-closed')
        return Number(error.details['period']);
      throw error;
    }
  }
}

function isMoved(line: StagedLine, before: BudgetLineEntity): boolean {
  const isOther = (ref: Ref | null, id: string | null) =>
    ref === null ? id !== null : !('id' in ref) || ref.id !== id;
  return (
    isOther(line.costCentre, before.costCentreId) ||
    isOther(line.category, before.categoryId) ||
    isOther(line.initiative, before.initiativeId) ||
    isOther(line.vendor, before.vendorId) ||
    line.roleId !== before.roleId
  );
}
