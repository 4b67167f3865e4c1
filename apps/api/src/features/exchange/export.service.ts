import { Injectable } from '@nestjs/common';
import type {
  ExportActualsQuerySchema,
  ExportKpiQuerySchema,
  ExportLinesQuerySchema,
  ExportReportQuery,
} from '@etat/contracts';
import type * as z from 'zod';
import { type Access, scopeOf } from '../../platform/access/access';
import { PostingLedger } from '../actuals';
import { BudgetLineLedger, BudgetVersionRepository } from '../planning';
import { PlanActualService } from '../reports';
import { type ExportFile, ExportFiles, mapPages, onePage, toMoney } from './export-file';
import { toExportNames } from './exporting/export-names';
import { toKpiRow, toLineRow, toPostingRow } from './exporting/export-rows';
import { toReportRows } from './exporting/report-rows';
import { MasterDataRepository } from './master-data.repository';
import { OrderDirectory } from './order-directory';

/** Files for finance: within the reader's reach, page by page, and on record once they went out whole. */
@Injectable()
export class ExportService {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly lines: BudgetLineLedger,
    private readonly versions: BudgetVersionRepository,
    private readonly postings: PostingLedger,
    private readonly reports: PlanActualService,
    private readonly orders: OrderDirectory,
    private readonly files: ExportFiles,
  ) {}

  /** @throws {DomainError} `version.not-found` */
  async budgetLines(access: Access, query: z.infer<typeof ExportLinesQuerySchema>): Promise<ExportFile> {
    scopeOf(access, 'plan.read');
    const organisationId = access.organisation.id;
    const version = await this.versions.get(access, query.versionId);
    const names = toExportNames(await this.masterData.load(organisationId));
    const money = toMoney(access);
    const pages = mapPages(this.lines.streamLines(access, version.id), (line) =>
      toLineRow(line, names, money),
    );
    const fileName = `budget-lines-${version.fiscalYear}-${version.name}`;
    return this.files.create(access, 'budget-lines', query.profile, fileName, query, pages);
  }

  async actuals(access: Access, query: z.infer<typeof ExportActualsQuerySchema>): Promise<ExportFile> {
    scopeOf(access, 'actuals.read');
    const names = toExportNames(await this.masterData.load(access.organisation.id));
    const orders = await this.orders.loadNames(access);
    const money = toMoney(access);
    const pages = mapPages(this.postings.streamPostings(access, query), (posting) =>
      toPostingRow(posting, names, orders, money),
    );
    const fileName = ['actuals', query.fromMonth, query.toMonth]
      .filter((part) => part !== undefined)
      .join('-');
    return this.files.create(access, 'actuals', query.profile, fileName, query, pages);
  }

  async planActual(access: Access, query: ExportReportQuery): Promise<ExportFile> {
    scopeOf(access, 'reports.read');
    const { profile, ...asked } = query;
    const report = await this.reports.report(access, asked);
    const rows = toReportRows(report, toMoney(access).exponent);
    const fileName = `plan-actual-${report.fiscalYear}-${report.dimension}`;
    return this.files.create(access, 'report', profile, fileName, query, onePage(rows));
  }

  async kpiValues(access: Access, query: z.infer<typeof ExportKpiQuerySchema>): Promise<ExportFile> {
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
    return this.files.create(access, 'kpi-values', query.profile, 'kpi-values', query, onePage(rows));
  }
}
