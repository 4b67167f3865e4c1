import { Injectable } from '@nestjs/common';
import type { Repriced } from '@etat/contracts';
import { convertLine, type DatedRate, fiscalMonths, priceMinutesByMonth, sumMinor } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import type { LineDraft } from '../lines/line-draft';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { closedPeriodsOf } from '../versions/to-budget-version';
import { PlanRateRepository } from './plan-rate.repository';

/** Prices the lines of a draft anew: hours and foreign amounts stay, what they cost follows the rates. */
@Injectable()
export class Repricer {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly planRates: PlanRateRepository,
    private readonly directory: OrganisationDirectory,
  ) {}

  /**
   * Inside the caller's unit of work; `foreign` leaves hours and plain amounts alone.
   * @throws {DomainError} `rates.plan-rate-missing`, `rates.none-for-month`
   */
  async reprice(access: Access, version: BudgetVersionEntity, which: 'foreign' | 'all'): Promise<Repriced> {
    const organisationId = access.organisation.id;
    const all: BudgetLineEntity[] = [];
    for await (const page of this.lines.stream(organisationId, version.id, { kind: 'all' }))
      all.push(...page);
    const rates = new Map<string, readonly DatedRate[]>();
    let linesChanged = 0;
    for (const line of all.filter(({ parentLineId }) => parentLineId === null)) {
      if (which === 'foreign' && line.currency === null) continue;
      const change = keepClosed(
        line,
        await this.price(access, version, line, rates),
        closedPeriodsOf(version, access.organisation.fiscalYearStartMonth),
      );
      const isSame = !change.amountsMinor || isSameMonths(change.amountsMinor, line);
      if (!isSame) {
        await this.ledger.replace(access, version, line, line.version, change);
        linesChanged += 1;
      } else if (which === 'all') linesChanged += await this.ledger.syncSurcharges(access, version, line);
    }
    const sums = await this.lines.summarise(organisationId, { kind: 'all' });
    return {
      linesChanged,
      totalBeforeMinor: sumMinor(all.map(({ totalMinor }) => totalMinor)),
      totalMinor: sums.get(version.id)?.totalMinor ?? 0,
    };
  }

  private async price(
    access: Access,
    version: BudgetVersionEntity,
    line: BudgetLineEntity,
    rates: Map<string, readonly DatedRate[]>,
  ): Promise<Pick<Partial<LineDraft>, 'amountsMinor' | 'totalMinor'>> {
    const { id, currency: own, fiscalYearStartMonth } = access.organisation;
    const { currency, foreignMonthsMinor, roleId } = line;
    if (currency !== null && foreignMonthsMinor !== null) {
      const rateE9 = await this.planRates.getRateE9(id, version.id, currency);
      return convertLine({ foreignMonthsMinor, from: currency, to: own, rateE9 });
    }
    if (roleId === null) return {};
    const known = rates.get(roleId) ?? (await this.directory.listRates(id, roleId));
    rates.set(roleId, known);
    const months = fiscalMonths(version.fiscalYear, fiscalYearStartMonth);
    const { minutes } = readPeriods(line);
    const amountsMinor = priceMinutesByMonth({ minutes, months, rates: known, currency: own });
    return { amountsMinor, totalMinor: sumMinor(amountsMinor) };
  }
}

/** The closed months of a forecast hold what was booked, at whatever rate it was. */
function keepClosed(
  line: BudgetLineEntity,
  { amountsMinor }: Pick<Partial<LineDraft>, 'amountsMinor'>,
  closedPeriods: number,
): Pick<Partial<LineDraft>, 'amountsMinor' | 'totalMinor'> {
  if (!amountsMinor) return {};
  const present = readPeriods(line).amountsMinor;
  const kept = amountsMinor.map((month, at) => (at < closedPeriods ? (present[at] ?? 0) : month));
  return { amountsMinor: kept, totalMinor: sumMinor(kept) };
}

function isSameMonths(amountsMinor: readonly number[], line: BudgetLineEntity): boolean {
  const present = readPeriods(line).amountsMinor;
  return amountsMinor.every((month, index) => month === present[index]);
}
