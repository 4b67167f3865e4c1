import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  ExportActualsQuerySchema,
  ExportContractCalendarQuerySchema,
  ExportKpiQuerySchema,
  ExportLinesQuerySchema,
  ExportOrdersQuerySchema,
  type ExportReportQuery,
  ExportReportQuerySchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { toAttachment } from './export-file';
import { ExportService } from './export.service';

const CSV = 'text/csv; charset=utf-8';

@Controller('organisations/:organisationId/exports')
@ApiProduces('text/csv')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Get('budget-lines')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async budgetLines(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportLinesQuerySchema })
    { profile, ...filters }: z.infer<typeof ExportLinesQuerySchema>,
  ) {
    return toAttachment(await this.exports.download(access, { kind: 'budget-lines', filters }, profile));
  }

  @Get('actuals')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async actuals(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportActualsQuerySchema })
    { profile, ...filters }: z.infer<typeof ExportActualsQuerySchema>,
  ) {
    return toAttachment(await this.exports.download(access, { kind: 'actuals', filters }, profile));
  }

  @Get('plan-actual')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async planActual(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportReportQuerySchema }) { profile, ...filters }: ExportReportQuery,
  ) {
    return toAttachment(await this.exports.download(access, { kind: 'plan-actual', filters }, profile));
  }

  @Get('kpi-values')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async kpiValues(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportKpiQuerySchema }) { profile, ...filters }: z.infer<typeof ExportKpiQuerySchema>,
  ) {
    return toAttachment(await this.exports.download(access, { kind: 'kpi-values', filters }, profile));
  }

  @Get('orders')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async orders(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportOrdersQuerySchema })
    { profile, ...filters }: z.infer<typeof ExportOrdersQuerySchema>,
  ) {
    return toAttachment(await this.exports.download(access, { kind: 'orders', filters }, profile));
  }

  @Get('contract-calendar')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async contractCalendar(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportContractCalendarQuerySchema })
    { profile, ...filters }: z.infer<typeof ExportContractCalendarQuerySchema>,
  ) {
    return toAttachment(await this.exports.download(access, { kind: 'contract-calendar', filters }, profile));
  }
}
