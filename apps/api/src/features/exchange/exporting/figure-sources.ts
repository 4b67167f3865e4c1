import { Injectable } from '@nestjs/common';
import type { ExportActualsQuerySchema, ExportReportQuery } from '@etat/contracts';
import type * as z from 'zod';
import { type Access, scopeOf } from '../../../platform/access/access';
import { PostingLedger } from '../../actuals';
import { BudgetLineLedger, BudgetVersionRepository } from '../../planning';
import { PlanActualService } from '../../reports';
import { MasterDataRepository } from '../master-data.repository';
import { OrderDirectory } from '../order-directory';
import { toExportNames } from './export-names';
import { toKpiRow, toLineRow, toPostingRow } from './export-rows';
import { type ExportSource, mapPages, onePage, toMoney, toSource } from './export-source';
import { toReportRows } from './report-rows';

/** Plan, actuals, report and KPI values for files: within the reader's reach, page by page. */
@Injectable()
export class FigureSources {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly lines: BudgetLineLedger,
    private readonly versions: BudgetVersionRepository,
    private readonly postings: PostingLedger,
    private readonly reports: PlanActualService,
    private readonly orders: OrderDirectory,
  ) {}

  /** @throws {DomainError} `version.not-found` */
  async budgetLines(access: Access, { versionId }: { versionId: string }): Promise<ExportSource> {
    scopeOf(access, 'plan.read');
    const version = await this.versions.get(access, versionId);
    const names = toExportNames(await this.masterData.load(access.organisation.id));
    const money = toMoney(access);
    const pages = mapPages(this.lines.streamLines(access, version.id), (line) =>
      toLineRow(line, names, money),
    );
    return toSource('budget-lines', `budget-lines-${version.fiscalYear}-${version.name}`, pages);
  }

  async actuals(
    access: Access,
    range: Omit<z.infer<typeof ExportActualsQuerySchema>, 'profile'>,
  ): Promise<ExportSource> {
    scopeOf(access, 'actuals.read');
    const names = toExportNames(await this.masterData.load(access.organisation.id));
    const orders = await this.orders.loadNames(access);
    const money = toMoney(access);
    const pages = mapPages(this.postings.streamPostings(access, range), (posting) =>
      toPostingRow(posting, names, orders, money),
    );
    const name = ['actuals', range.fromMonth, range.toMonth].filter((part) => part !== undefined).join('-');
    return toSource('actuals', name, pages);
  }

  async planActual(access: Access, asked: Omit<ExportReportQuery, 'profile'>): Promise<ExportSource> {
    scopeOf(access, 'reports.read');
    const report = await this.reports.report(access, asked);
    const pages = onePage(toReportRows(report, toMoney(access).exponent));
    return toSource('report', `plan-actual-${report.fiscalYear}-${report.dimension}`, pages);
  }

  async kpiValues(access: Access): Promise<ExportSource> {
    scopeOf(access, 'kpis.read');
    const organisationId = access.organisation.id;
    const kpis = await this.masterData.listKpis(organisationId);
    const cells = [...(await this.masterData.loadKpiCells(organisationId))].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const rows = kpis.flatMap((kpi) =>
      cells.flatMap(([key, cell]) => {
        const [month = '', kpiId] = key.split(' ');
        return kpiId === kpi.id ? [toKpiRow(kpi, month, cell)] : [];
      }),
    );
    return toSource('kpi-values', 'kpi-values', onePage(rows));
  }
}
