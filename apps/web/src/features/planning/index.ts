import { lazyPage } from '../../platform/routing';

export { versionsQuery } from './api/planning.query';
export { useMasterData } from './components/use-master-data';
export type { MasterData } from './model/master-data';
export const ApprovalPage = lazyPage(() => import('./approval.page'), 'ApprovalPage');
export const ApprovalRulesPage = lazyPage(() => import('./approval-rules.page'), 'ApprovalRulesPage');
export const ChangesPage = lazyPage(() => import('./changes.page'), 'ChangesPage');
export const ComparePage = lazyPage(() => import('./compare.page'), 'ComparePage');
export const LinePage = lazyPage(() => import('./line.page'), 'LinePage');
export const PlanPage = lazyPage(() => import('./plan.page'), 'PlanPage');
