import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { YearEndQuery, YearEndReport } from '@etat/contracts';
import {
  addPeriods,
  backtestForecasts,
  computeBudgetUse,
  computeVariance,
  forecastYearEnd,
  type PastYear,
  summariseBacktest,
  sumMinor,
} from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { FactReader, type FactSum } from '../../platform/facts/fact-reader';
import { ACTUAL, COMMITMENT } from '../../platform/facts/fact-rollup.entity';
import type { BudgetVersionEntity } from '../planning';
import { type ReportScope, ReportScopeResolver } from './report-scope';
import { toVersionRef } from './to-version-ref';

/** Older years say little of how the present one will end. */
const PAST_YEARS = 6;
const ORIGINS = Array.from({ length: 11 }, (_, index) => index + 1);

interface KnownYears {
  /** Oldest first, without a gap, from the first year with actuals. */
  fiscalYears: number[];
  years: PastYear[];
}

/** Where the year ends, by every method, from the roll-up and within the reader's reach. */
@Injectable()
export class YearEndService {
  constructor(
    private readonly resolver: ReportScopeResolver,
    private readonly facts: FactReader,
  ) {}

  async report(access: Access, query: YearEndQuery): Promise<YearEndReport> {
    const scope = await this.resolver.resolve(access, query);
    const forecast = await this.resolver.findForecast(access, scope.fiscalYear);
    const sums = await this.readSums(access, scope, forecast);
    const monthsOf = (scenario: string, fiscalYear = scope.fiscalYear) =>
      toMonths(sums, scenario, fiscalYear);
    const past = await this.readPast(access, scope.fiscalYear);
    const actualMinor = monthsOf(ACTUAL);
    const planMinor = scope.version && monthsOf(scope.version.id);
    const use = computeBudgetUse({
      planMinor: planMinor ?? addPeriods([]),
      actualMinor,
      openCommitmentMinor: monthsOf(COMMITMENT),
      forecastMinor: 0,
    });
    const { methods, chosen } = forecastYearEnd({
      actualMinor,
      planMinor,
      bottomUpMinor: forecast && monthsOf(forecast.id),
      closedPeriods: scope.closedPeriods,
      pastYears: past.years,
      floorMinor: use.forecastFloorMinor,
    });
    const planYearMinor = planMinor && sumMinor(planMinor);
    return {
      ...toPeriod(access, scope, forecast),
      actualMinor,
      planMinor,
      openCommitmentMinor: use.openCommitmentMinor,
      floorMinor: use.forecastFloorMinor,
      chosen,
      methods: methods.map(({ standardErrorMinor: _, ...method }) => ({
        ...method,
        variance:
          method.yearEndMinor === null || planYearMinor === null
            ? null
            : computeVariance({ kind: 'cost', planMinor: planYearMinor, actualMinor: method.yearEndMinor }),
      })),
      backtest: await this.backtest(past.years),
      backtestYears: past.fiscalYears,
    };
  }

  private readSums(access: Access, scope: ReportScope, forecast: BudgetVersionEntity | null) {
    const versions = [scope.version, forecast].flatMap((version) => version?.id ?? []);
    return this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL, COMMITMENT, ...versions],
      fiscalYears: [scope.fiscalYear],
      scope: scopeOf(access, 'reports.read'),
      groupBy: [],
    });
  }

  /** The years before, each with its budget as it stands today. */
  private async readPast(access: Access, fiscalYear: number): Promise<KnownYears> {
    const wanted = Array.from({ length: PAST_YEARS }, (_, index) => fiscalYear - PAST_YEARS + index);
    const budgets = new Map<number, BudgetVersionEntity | null>();
    for (const year of wanted) budgets.set(year, await this.resolver.findBudget(access, year));
    const sums = await this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL, ...[...budgets.values()].flatMap((budget) => budget?.id ?? [])],
      fiscalYears: wanted,
      scope: scopeOf(access, 'reports.read'),
      groupBy: [],
    });
    const booked = sums.filter(({ scenario }) => scenario === ACTUAL).map((sum) => sum.fiscalYear);
    const fiscalYears = wanted.filter((year) => year >= Math.min(...booked));
    const years = fiscalYears.map((year): PastYear => {
      const budget = budgets.get(year);
      return {
        planMinor: budget ? toMonths(sums, budget.id, year) : null,
        actualMinor: toMonths(sums, ACTUAL, year),
      };
    });
    return { fiscalYears, years };
  }

  /** Smoothing is fitted anew at every origin: other requests get their turn in between. */
  private async backtest(years: readonly PastYear[]): Promise<YearEndReport['backtest']> {
    const origins: YearEndReport['backtest'] = [];
    for (const closedPeriods of ORIGINS) {
      const errors = summariseBacktest(backtestForecasts({ years, origins: [closedPeriods] }));
      if (errors.length > 0) origins.push({ closedPeriods, errors });
      await setImmediate();
    }
    return origins;
  }
}

function toMonths(sums: readonly FactSum[], scenario: string, fiscalYear: number): number[] {
  const own = sums.filter((sum) => sum.scenario === scenario && sum.fiscalYear === fiscalYear);
  return addPeriods(own.map(({ amountsMinor }) => amountsMinor));
}

/** What year, how far, and which versions: the head of both reports. */
export function toPeriod(access: Access, scope: ReportScope, forecast: BudgetVersionEntity | null) {
  const { fiscalYear, months, through, closedPeriods, version } = scope;
  return {
    fiscalYear,
    months,
    through,
    closedPeriods,
    currency: access.organisation.currency,
    version: toVersionRef(version),
    forecastVersion: toVersionRef(forecast),
  };
}
