import { lazyPage } from '../../platform/routing';

export { kpisQuery } from './api/kpis.query';
export const KpisPage = lazyPage(() => import('./kpis.page'), 'KpisPage');
export const KpiPage = lazyPage(() => import('./kpi.page'), 'KpiPage');
