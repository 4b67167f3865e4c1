import { addMonths, fiscalMonths, fiscalYearOf, monthsBetween } from '@etat/domain';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { Clock } from '../../platform/config/clock';
import { FactReader } from '../../platform/facts/fact-reader';
import { PostingRepository } from '../actuals';
import { type BudgetVersionEntity, BudgetVersionRepository } from '../planning';

/** What a report is about: which year, which plan, and how far the actuals count. */
export interface ReportScope {
  fiscalYear: number;
  months: string[];
  /** Last month that counts as actual; null when nothing is booked yet. */
  through: string | null;
  closedPeriods: number;
  version: BudgetVersionEntity | null;
  lastPostedAt: string | null;
}

/** Settles what the reader left open. */
@Injectable()
export class ReportScopeResolver {
  constructor(
    private readonly postings: PostingRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly facts: FactReader,
    private readonly clock: Clock,
  ) {}

  async resolve(
    access: Access,
    asked: { fiscalYear?: number | undefined; versionId?: string | undefined; through?: string | undefined },
  ): Promise<ReportScope> {
    const start = access.organisation.fiscalYearStartMonth;
    const thisMonth = this.clock.monthIn(access.organisation.timeZone);
    const freshness = await this.findFreshness(access, thisMonth);
    const fiscalYear =
      asked.fiscalYear ?? fiscalYearOf(asked.through ?? freshness.lastMonth ?? thisMonth, start);
    const months = fiscalMonths(fiscalYear, start);
    const through = asked.through ?? freshness.lastMonth;
    const closedPeriods =
      through === null ? 0 : Math.min(12, Math.max(0, monthsBetween(months[0] ?? through, through) + 1));
    const version = await this.findVersion(access, fiscalYear, asked.versionId);
    return {
      fiscalYear,
      months,
      through: months[closedPeriods - 1] ?? null,
      closedPeriods,
      version,
      lastPostedAt: freshness.lastPostedAt,
    };
  }

  /** Years with facts or versions, oldest first; the present one always. */
  async listFiscalYears(access: Access): Promise<number[]> {
    const versions = await this.versions.list(access, { fiscalYear: 'ASC' });
    const { timeZone, fiscalYearStartMonth } = access.organisation;
    const present = fiscalYearOf(this.clock.monthIn(timeZone), fiscalYearStartMonth);
    const years = new Set([
      ...(await this.facts.listFiscalYears(access.organisation.id)),
      ...versions.map((version) => version.fiscalYear),
      present,
    ]);
    return [...years].sort((a, b) => a - b);
  }

  /** The running month is not over: it counts only while nothing older is booked. */
  private async findFreshness(access: Access, thisMonth: string) {
    const scope = scopeOf(access, 'reports.read');
    const complete = await this.postings.findFreshness(
      access.organisation.id,
      scope,
      addMonths(thisMonth, -1),
    );
    return complete.lastMonth === null
      ? this.postings.findFreshness(access.organisation.id, scope, thisMonth)
      : complete;
  }

  /** The budget a year is measured by: the approved one, else the newest; null when there is none. */
  async findBudget(access: Access, fiscalYear: number): Promise<BudgetVersionEntity | null> {
    const versions = await this.listVersions(access, fiscalYear, 'budget');
    return (
      versions.find((version) => version.status === 'approved') ??
      versions.find((version) => version.status !== 'superseded') ??
      null
    );
  }

  /** What people expect of the year: the forecast with the latest cut-off, the newest of them. */
  async findForecast(access: Access, fiscalYear: number): Promise<BudgetVersionEntity | null> {
    const versions = await this.listVersions(access, fiscalYear, 'forecast');
    const current = versions.filter((version) => version.status !== 'superseded');
    const cutoffOf = (version: BudgetVersionEntity) => version.cutoffMonth ?? '';
    // The list is newest first and sorting keeps that order where cut-offs are equal.
    return (
      current.sort((a, b) => (cutoffOf(a) < cutoffOf(b) ? 1 : cutoffOf(a) > cutoffOf(b) ? -1 : 0))[0] ?? null
    );
  }

  private async listVersions(access: Access, fiscalYear: number, kind: BudgetVersionEntity['kind']) {
    const versions = await this.versions.list(access, { id: 'DESC' });
    return versions.filter((version) => version.fiscalYear === fiscalYear && version.kind === kind);
  }

  /** The version asked for, else the budget of the year. @throws {DomainError} `version.not-found`, `version.other-year` */
  private async findVersion(
    access: Access,
    fiscalYear: number,
    versionId: string | undefined,
  ): Promise<BudgetVersionEntity | null> {
    if (versionId === undefined) return this.findBudget(access, fiscalYear);
    const version = await this.versions.get(access, versionId);
    if (version.fiscalYear !== fiscalYear)
      throw new DomainError('version.other-year', { fiscalYear: version.fiscalYear });
    return version;
  }
}
