import { lazyPage } from '../../platform/routing';

export { channelsQuery, goalsQuery, initiativesQuery } from './api/strategy.query';
export const StrategyPage = lazyPage(() => import('./strategy.page'), 'StrategyPage');
