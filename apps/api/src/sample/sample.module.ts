import { Module } from '@nestjs/common';
import { ActualsModule } from '../features/actuals';
import { AdministrationModule } from '../features/administration';
import { CommitmentsModule } from '../features/commitments';
import { ImpactModule } from '../features/impact';
import { KpisModule } from '../features/kpis';
import { OrganisationModule } from '../features/organisation';
import { PlanningModule } from '../features/planning';
import { StrategyModule } from '../features/strategy';
import { SampleActuals } from './sample-actuals';
import { SampleCommitments } from './sample-commitments';
import { SampleImpact } from './sample-impact';
import { SampleMaster } from './sample-master';
import { SamplePlan } from './sample-plan';
import { SampleService } from './sample.service';

/** The sample organisation is written through every feature, so this module stands above them. */
@Module({
  imports: [
    AdministrationModule,
    OrganisationModule,
    StrategyModule,
    PlanningModule,
    CommitmentsModule,
    ActualsModule,
    KpisModule,
    ImpactModule,
  ],
  providers: [SampleMaster, SamplePlan, SampleCommitments, SampleActuals, SampleImpact, SampleService],
})
export class SampleModule {}
