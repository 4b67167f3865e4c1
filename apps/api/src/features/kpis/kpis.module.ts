import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { KpiController } from './kpi.controller';
import { KpiFigureRepository } from './kpi-figure.repository';
import { KpiLedger } from './kpi-ledger';
import { KpiRepository } from './kpi.repository';
import { KpiSeriesService } from './kpi-series.service';
import { KpiService } from './kpi.service';

@Module({
  imports: [OrganisationModule],
  controllers: [KpiController],
  providers: [KpiRepository, KpiFigureRepository, KpiLedger, KpiService, KpiSeriesService],
  exports: [KpiLedger, KpiService, KpiSeriesService],
})
export class KpisModule {}
