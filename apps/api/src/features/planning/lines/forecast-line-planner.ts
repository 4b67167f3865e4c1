import { Injectable } from '@nestjs/common';
import type { BudgetLineCreate, BudgetLineUpdate } from '@etat/contracts';
import { holdClosedMonths, rephaseOpenMonths, sumMinor } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { closedPeriodsOf } from '../versions/to-budget-version';
import type { BudgetLineEntity } from './budget-line.entity';
import type { LineDraft } from './line-draft';
import { LinePlanner } from './line-planner';

type Change = Partial<LineDraft> & { position?: number | undefined };
const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);

/** Plans lines as {@link LinePlanner} does; in a forecast a yearly figure falls on the open months only. */
@Injectable()
export class ForecastLinePlanner {
  constructor(private readonly planner: LinePlanner) {}

  async plan(access: Access, version: BudgetVersionEntity, input: BudgetLineCreate): Promise<LineDraft> {
    const draft = await this.planner.plan(access, version, input);
    const closedPeriods = closedPeriodsOf(version, access.organisation.fiscalYearStartMonth);
    if (closedPeriods === 0) return draft;
    if (input.kind === 'internal') {
      if (input.minutes) return draft;
      const minutes = rephaseOpenMonths({
        method: 'even',
        monthsMinor: NOTHING,
        totalMinor: draft.totalMinutes,
        closedPeriods,
      });
      return this.planner.plan(access, version, { ...input, minutes });
    }
    if (input.amountsMinor) return draft;
    const { totalMinor } = draft;
    return {
      ...draft,
      amountsMinor: rephaseOpenMonths({ method: 'even', monthsMinor: NOTHING, totalMinor, closedPeriods }),
    };
  }

  /** The changed part of a line. @throws {DomainError} those of {@link LinePlanner}, `line.month-closed` */
  async replan(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    input: BudgetLineUpdate,
  ): Promise<Change> {
    const closedPeriods = closedPeriodsOf(version, access.organisation.fiscalYearStartMonth);
    const change = await this.planner.replan(access, version, before, input);
    if (closedPeriods === 0 || change.amountsMinor === undefined) return change;
    if (before.kind === 'internal')
      return this.replanInternal(access, version, before, input, change, closedPeriods);
    if (input.amountsMinor) return change;
    return {
      ...change,
      amountsMinor: rephaseOpenMonths({
        method: change.phasing ?? before.phasing,
        monthsMinor: readPeriods(before).amountsMinor,
        totalMinor: change.totalMinor ?? before.totalMinor,
        closedPeriods,
      }),
    };
  }

  /** Hours of closed months keep the amount they were booked at, whatever the role costs now. */
  private async replanInternal(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    input: BudgetLineUpdate,
    change: Change,
    closedPeriods: number,
  ): Promise<Change> {
    const present = readPeriods(before);
    const minutes =
      input.minutes ??
      rephaseOpenMonths({
        method: change.phasing ?? before.phasing,
        monthsMinor: present.minutes,
        totalMinor: change.totalMinutes ?? before.totalMinutes,
        closedPeriods,
      });
    const { totalMinutes: _, ...rest } = input;
    const planned = await this.planner.replan(access, version, before, { ...rest, minutes });
    const amountsMinor = holdClosedMonths(
      closedPeriods,
      present.amountsMinor,
      planned.amountsMinor ?? present.amountsMinor,
    );
    // The hours were given to the planner month by month; the line keeps the method they came by.
    const { phasing = before.phasing, phasingTerms = before.phasingTerms } = change;
    const method = input.minutes ? {} : { phasing, phasingTerms };
    return { ...planned, ...method, amountsMinor, totalMinor: sumMinor(amountsMinor) };
  }
}
