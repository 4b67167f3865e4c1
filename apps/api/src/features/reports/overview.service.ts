import { Injectable } from '@nestjs/common';
import type { Overview, OverviewQuerySchema } from '@etat/contracts';
import { addMonths, computeMaterialityMinor, computeShare, countMonthsOff, sumMinor } from '@etat/domain';
import type * as z from 'zod';
import { type Access, scopeOf } from '../../platform/access/access';
import { FactReader, type FactSum } from '../../platform/facts/fact-reader';
import { COMMITMENT, NONE } from '../../platform/facts/fact-rollup.entity';
import { ContractService } from '../commitments';
import { ImpactReader } from '../impact';
import { KpiLedger } from '../kpis';
import { CategoryService } from '../organisation';
import { StrategyDirectory } from '../strategy';
import {
  type OverviewNames,
  toByMonth,
  toStructure,
  toSummary,
  toTopVariances,
  toYear,
} from './cost-overview';
import { toFactScope, toSeries } from './fact-table';
import { type ReportScope, ReportScopeResolver } from './report-scope';
import { selectExceptions } from './select-exceptions';
import { toVersionRef } from './to-version-ref';

const IMPACT_MONTHS = 12;

/** Leadership's page in one answer; every figure from the roll-up and within the reader's reach. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly resolver: ReportScopeResolver,
    private readonly facts: FactReader,
    private readonly categories: CategoryService,
    private readonly strategy: StrategyDirectory,
    private readonly kpiLedger: KpiLedger,
    private readonly impactReader: ImpactReader,
    private readonly contracts: ContractService,
  ) {}

  async get(access: Access, query: z.infer<typeof OverviewQuerySchema>): Promise<Overview> {
    const report = await this.resolver.resolve(access, query);
    const sums = await this.facts.sums(access.organisation.id, {
      ...toFactScope(report),
      scope: scopeOf(access, 'reports.read'),
      groupBy: ['initiativeId', 'categoryId'],
    });
    const names = await this.loadNames(access);
    const cost = this.toCost(sums, names, report);
    const kpis = await this.loadKpis(access, report);
    const impact = await this.loadImpact(access, report);
    return {
      fiscalYear: report.fiscalYear,
      availableFiscalYears: await this.resolver.listFiscalYears(access),
      months: report.months,
      through: report.through,
      closedPeriods: report.closedPeriods,
      currency: access.organisation.currency,
      version: toVersionRef(report.version),
      lastPostedAt: report.lastPostedAt,
      ...cost,
      ...impact,
      kpis: kpis.map(({ tile }) => tile),
      revenue:
        kpis.map(({ tile }) => tile).find((tile) => tile.stage === 'outflow' && tile.unit === 'currency') ??
        null,
      exceptions: selectExceptions({
        topVariances: cost.topVariances,
        impact: impact.impact,
        kpis,
        materialMinor: computeMaterialityMinor(cost.toDate.planMinor),
      }),
      reminders: await this.contracts.listReminders(access),
    };
  }

  private toCost(sums: readonly FactSum[], names: OverviewNames, report: ReportScope) {
    const ofKind = (kind: 'internal' | 'external') =>
      sums.filter((sum) => names.categories.get(sum.categoryId ?? NONE)?.kind === kind);
    const series = toSeries(sums, report);
    const toDate = toSummary(series, report);
    const internal = toSummary(toSeries(ofKind('internal'), report), report);
    const minutesToDate = (minutes: readonly number[]) => sumMinor(minutes.slice(0, report.closedPeriods));
    return {
      byMonth: toByMonth(series, report),
      toDate,
      internal,
      external: toSummary(toSeries(ofKind('external'), report), report),
      year: toYear(series, report),
      hours: {
        actualMinutes: minutesToDate(series.actualMinutes),
        planMinutes: minutesToDate(series.planMinutes),
        shareOfCost: computeShare(internal.actualMinor, toDate.actualMinor),
      },
      structure: toStructure(sums, names, report),
      topVariances: toTopVariances(
        sums.filter(({ scenario }) => scenario !== COMMITMENT),
        names,
        report,
      ),
    };
  }

  private async loadNames(access: Access): Promise<OverviewNames> {
    const categories = (await this.categories.list(access)).items;
    const initiatives = await this.strategy.listInitiatives(access.organisation.id);
    return {
      categories: new Map(categories.map(({ id, name, kind }) => [id, { name, kind }])),
      initiatives: new Map(initiatives.map(({ id, name }) => [id, name])),
    };
  }

  private async loadKpis(access: Access, report: ReportScope) {
    if (!access.scopes.has('kpis.read') || report.months[0] === undefined) return [];
    const through = report.through ?? addMonths(report.months[0], 11);
    const tiles = await this.kpiLedger.tiles(access, through);
    const targets = await this.kpiLedger.targetsOf(
      access.organisation.id,
      tiles.map((tile) => tile.kpiId),
      addMonths(through, 1 - IMPACT_MONTHS - 1),
      through,
    );
    return tiles.map((tile) => {
      const months = tile.series
        .filter(({ month }) => month <= tile.month)
        .map(({ month, valueE4 }) => ({
          value: valueE4,
          target: targets.get(tile.kpiId)?.get(month) ?? null,
        }));
      return {
        tile,
        monthsOff: countMonthsOff({
          direction: tile.direction,
          bandLow: tile.bandLowE4,
          bandHigh: tile.bandHighE4,
          months,
        }),
      };
    });
  }

  /** Cost of the last twelve months up to the closed one. */
  private async loadImpact(access: Access, report: ReportScope) {
    if (report.through === null || !access.scopes.has('impact.read'))
      return { impact: [], impactHidden: 0, impactFrom: null, impactTo: null };
    const from = addMonths(report.through, 1 - IMPACT_MONTHS);
    const list = await this.impactReader.list(access, { from, to: report.through, asOf: report.through });
    const impact = list.items
      .filter((figures) => figures.linkCount > 0)
      .sort((a, b) => (b.roi ?? -Infinity) - (a.roi ?? -Infinity));
    return { impact, impactHidden: list.hidden, impactFrom: from, impactTo: report.through };
  }
}
