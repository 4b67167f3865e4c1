export { KpiEntity, KpiTargetEntity, KpiValueEntity } from './kpi.entity';
export { type KpiCell, KpiLedger } from './kpi-ledger';
export { KpiSeriesService } from './kpi-series.service';
export { KpiService } from './kpi.service';
export { KpisModule } from './kpis.module';
