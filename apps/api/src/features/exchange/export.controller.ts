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
import { CommitmentExportService } from './commitment-export.service';
import { toAttachment } from './export-file';
import { ExportService } from './export.service';

const CSV = 'text/csv; charset=utf-8';

@Controller('organisations/:organisationId/exports')
@ApiProduces('text/csv')
export class ExportController {
  constructor(
    private readonly exports: ExportService,
    private readonly commitments: CommitmentExportService,
  ) {}

  @Get('budget-lines')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async budgetLines(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportLinesQuerySchema }) query: z.infer<typeof ExportLinesQuerySchema>,
  ) {
    return toAttachment(await this.exports.budgetLines(access, query));
  }

  @Get('actuals')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async actuals(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportActualsQuerySchema }) query: z.infer<typeof ExportActualsQuerySchema>,
  ) {
    return toAttachment(await this.exports.actuals(access, query));
  }

  @Get('plan-actual')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async planActual(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportReportQuerySchema }) query: ExportReportQuery,
  ) {
    return toAttachment(await this.exports.planActual(access, query));
  }

  @Get('kpi-values')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async kpiValues(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportKpiQuerySchema }) query: z.infer<typeof ExportKpiQuerySchema>,
  ) {
    return toAttachment(await this.exports.kpiValues(access, query));
  }

  @Get('orders')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async orders(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportOrdersQuerySchema }) query: z.infer<typeof ExportOrdersQuerySchema>,
  ) {
    return toAttachment(await this.commitments.orders(access, query));
  }

  @Get('contract-calendar')
  @Allow('export.read')
  @Header('Content-Type', CSV)
  async contractCalendar(
    @CurrentAccess() access: Access,
    @Query({ schema: ExportContractCalendarQuerySchema })
    query: z.infer<typeof ExportContractCalendarQuerySchema>,
  ) {
    return toAttachment(await this.commitments.contractCalendar(access, query));
  }
}
