import { Injectable } from '@nestjs/common';
import type { TransferCreateSchema } from '@etat/contracts';
import { DomainError, fiscalMonths, planTransfer, requireHoursPriced, type TransferSide } from '@etat/domain';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { closedPeriodsOf } from '../versions/to-budget-version';
import type { LineDelta } from './budget-change-ledger';
import { withMonth } from './with-month';

type Items = z.infer<typeof TransferCreateSchema>['items'];

/** What a transfer does to its lines: money as asked, and on hours the minutes that cost exactly that. */
@Injectable()
export class TransferPlanner {
  constructor(private readonly directory: OrganisationDirectory) {}

  /** @throws {DomainError} `line.not-found`, those of planTransfer */
  async plan(
    access: Access,
    version: BudgetVersionEntity,
    lines: readonly BudgetLineEntity[],
    items: Items,
  ): Promise<LineDelta[]> {
    const known = new Map(lines.map((line) => [line.id, line]));
    const wanted = items.map(({ lineId, amountsMinor }) => {
      const line = known.get(lineId);
      if (!line) throw new DomainError('line.not-found', { id: lineId });
      return { line, amountsMinor };
    });
    const { currency, fiscalYearStartMonth } = access.organisation;
    const sides = await this.toSides(access, wanted);
    const months = fiscalMonths(version.fiscalYear, fiscalYearStartMonth);
    const closedPeriods = closedPeriodsOf(version, fiscalYearStartMonth);
    const minutes = await withMonth(months, () => planTransfer({ sides, months, currency, closedPeriods }));
    return wanted.map((each, at) => ({ ...each, minutes: minutes[at] ?? [] }));
  }

  /** Asked again before a transfer is made, which may be weeks later. @throws {DomainError} `transfer.hours-changed`, `change.exceeds-line` */
  async requireCurrent(
    access: Access,
    version: BudgetVersionEntity,
    deltas: readonly LineDelta[],
  ): Promise<void> {
    const { currency, fiscalYearStartMonth } = access.organisation;
    const months = fiscalMonths(version.fiscalYear, fiscalYearStartMonth);
    const sides = await this.toSides(access, deltas);
    await withMonth(months, () => {
      for (const [at, side] of sides.entries())
        requireHoursPriced({ side, minutesDeltas: deltas[at]?.minutes ?? [], months, currency });
    });
  }

  private async toSides(
    access: Access,
    deltas: readonly Omit<LineDelta, 'minutes'>[],
  ): Promise<TransferSide[]> {
    const sides: TransferSide[] = [];
    for (const { line, amountsMinor } of deltas)
      sides.push({
        deltasMinor: amountsMinor,
        ...readPeriods(line),
        rates:
          line.kind === 'internal'
            ? await this.directory.listRates(access.organisation.id, line.roleId ?? '')
            : null,
        lockedMonths: line.lockedMonths,
      });
    return sides;
  }
}
