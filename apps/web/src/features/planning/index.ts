import { lazyPage } from '../../platform/routing';

export { exchangeRatesQuery } from './api/plan-rates.query';
export { versionsQuery } from './api/planning.query';
export { allocationKeysQuery } from './api/allocation-keys.query';
export { PartsEditor } from './components/parts-editor';
export { PlanNavigation } from './components/plan-navigation';
export { useMasterData } from './components/use-master-data';
export type { MasterData } from './model/master-data';
export const CapacityPage = lazyPage(() => import('./capacity.page'), 'CapacityPage');
export const PlanRatesPage = lazyPage(() => import('./plan-rates.page'), 'PlanRatesPage');
export const ApprovalPage = lazyPage(() => import('./approval.page'), 'ApprovalPage');
export const ApprovalRulesPage = lazyPage(() => import('./approval-rules.page'), 'ApprovalRulesPage');
export const ChangesPage = lazyPage(() => import('./changes.page'), 'ChangesPage');
export const ComparePage = lazyPage(() => import('./compare.page'), 'ComparePage');
export const LinePage = lazyPage(() => import('./line.page'), 'LinePage');
export { startSplit, toPostingSplit } from './model/split-parts';
export const PlanPage = lazyPage(() => import('./plan.page'), 'PlanPage');
export const RoundsPage = lazyPage(() => import('./rounds.page'), 'RoundsPage');
