import type { PlanActualReport } from '@etat/contracts';
import type { BudgetVersionEntity } from '../planning';

/** What a report says of the plan it compares with. */
export const toVersionRef = (version: BudgetVersionEntity | null): PlanActualReport['version'] =>
  version === null
    ? null
    : { id: version.id, name: version.name, status: version.status, approvedAt: version.approvedAt };
