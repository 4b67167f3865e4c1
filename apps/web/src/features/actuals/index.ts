import { lazyPage } from '../../platform/routing';

export const ActualsPage = lazyPage(() => import('./actuals.page'), 'ActualsPage');
export const AccrualsPage = lazyPage(() => import('./accruals.page'), 'AccrualsPage');
export const PeriodsPage = lazyPage(() => import('./periods.page'), 'PeriodsPage');
export const AllocationKeysPage = lazyPage(() => import('./keys.page'), 'AllocationKeysPage');
export const UnassignedPage = lazyPage(() => import('./queue.page'), 'UnassignedPage');
export const AssignmentRulesPage = lazyPage(() => import('./rules.page'), 'AssignmentRulesPage');
