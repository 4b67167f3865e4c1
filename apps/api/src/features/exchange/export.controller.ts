import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  ExportActualsQuerySchema,
  ExportKpiQuerySchema,
  ExportLinesQuerySchema,
  type ExportReportQuery,
  ExportReportQuerySchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { type ExportFile, ExportService } from './export.service';

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
}

const toAttachment = ({ fileName, content }: ExportFile) =>
  new StreamableFile(content, { type: CSV, disposition: `attachment; filename="${fileName}"` });
