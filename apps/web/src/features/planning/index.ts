import { lazyPage } from '../../platform/routing';

export { versionsQuery } from './api/planning.query';
export { useMasterData } from './components/use-master-data';
export type { MasterData } from './model/master-data';
export { clearOutbox } from './saving/plan-outbox';
export const PlanPage = lazyPage(() => import('./plan.page'), 'PlanPage');
