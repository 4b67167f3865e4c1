import { Controller, Get, Query } from '@nestjs/common';
import {
  OverviewQuerySchema,
  OverviewSchema,
  type PlanActualQuery,
  PlanActualQuerySchema,
  PlanActualReportSchema,
  VarianceReportSchema,
  type YearEndQuery,
  YearEndQuerySchema,
  YearEndReportSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { OverviewService } from './overview.service';
import { PlanActualService } from './plan-actual.service';
import { VarianceService } from './variance.service';
import { YearEndService } from './year-end.service';

@Controller('organisations/:organisationId/reports')
export class ReportsController {
  constructor(
    private readonly planActual: PlanActualService,
    private readonly overview: OverviewService,
    private readonly yearEnd: YearEndService,
    private readonly variance: VarianceService,
  ) {}

  @Get('plan-actual')
  @Allow('reports.read')
  @Responds(PlanActualReportSchema)
  getPlanActual(
    @CurrentAccess() access: Access,
    @Query({ schema: PlanActualQuerySchema }) query: PlanActualQuery,
  ) {
    return this.planActual.report(access, query);
  }

  @Get('overview')
  @Allow('reports.read')
  @Responds(OverviewSchema)
  getOverview(
    @CurrentAccess() access: Access,
    @Query({ schema: OverviewQuerySchema }) query: z.infer<typeof OverviewQuerySchema>,
  ) {
    return this.overview.get(access, query);
  }

  @Get('year-end')
  @Allow('reports.read')
  @Responds(YearEndReportSchema)
  getYearEnd(@CurrentAccess() access: Access, @Query({ schema: YearEndQuerySchema }) query: YearEndQuery) {
    return this.yearEnd.report(access, query);
  }

  @Get('variance')
  @Allow('reports.read')
  @Responds(VarianceReportSchema)
  getVariance(@CurrentAccess() access: Access, @Query({ schema: YearEndQuerySchema }) query: YearEndQuery) {
    return this.variance.report(access, query);
  }
}
