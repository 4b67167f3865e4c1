import type { Kpi } from '@etat/contracts';
import { IMPACT_STAGES, type ImpactStage } from '@etat/domain';

export interface StageGroup {
  stage: ImpactStage;
  kpis: Kpi[];
}

/** KPIs along the impact chain, from input to outflow; stages without one are left out. */
export function groupByStage(kpis: readonly Kpi[]): StageGroup[] {
  return IMPACT_STAGES.map((stage) => ({ stage, kpis: kpis.filter((kpi) => kpi.stage === stage) })).filter(
    (group) => group.kpis.length > 0,
  );
}
