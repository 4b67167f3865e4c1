import { Module } from '@nestjs/common';
import { ActualsModule } from '../actuals';
import { CommitmentsModule } from '../commitments';
import { ImpactModule } from '../impact';
import { KpisModule } from '../kpis';
import { OrganisationModule } from '../organisation';
import { PlanningModule } from '../planning';
import { StrategyModule } from '../strategy';
import { DimensionNodes } from './dimension-nodes';
import { OverviewService } from './overview.service';
import { PlanActualService } from './plan-actual.service';
import { ReportScopeResolver } from './report-scope';
import { RollupVerifier } from './rollup-verifier';
import { ReportsController } from './reports.controller';
import { VarianceService } from './variance.service';
import { YearEndService } from './year-end.service';

@Module({
  imports: [
    OrganisationModule,
    StrategyModule,
    PlanningModule,
    CommitmentsModule,
    ActualsModule,
    KpisModule,
    ImpactModule,
  ],
  controllers: [ReportsController],
  providers: [
    ReportScopeResolver,
    DimensionNodes,
    PlanActualService,
    OverviewService,
    YearEndService,
    VarianceService,
    RollupVerifier,
  ],
  exports: [PlanActualService, RollupVerifier],
})
export class ReportsModule {}
