import { lazyPage } from '../../platform/routing';

export { versionsQuery } from './api/planning.query';
export { allocationKeysQuery } from './api/allocation-keys.query';
export { PartsEditor } from './components/parts-editor';
export { PlanNavigation } from './components/plan-navigation';
export { useMasterData } from './components/use-master-data';
export type { MasterData } from './model/master-data';
export { startSplit, toPostingSplit } from './model/split-parts';
export const PlanPage = lazyPage(() => import('./plan.page'), 'PlanPage');
export const RoundsPage = lazyPage(() => import('./rounds.page'), 'RoundsPage');
