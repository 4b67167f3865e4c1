export { PlanActualService } from './plan-actual.service';
export { ReportsModule } from './reports.module';
export { RollupVerifier } from './rollup-verifier';
