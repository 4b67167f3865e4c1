import { lazyPage } from '../../platform/routing';

export const ActualsPage = lazyPage(() => import('./actuals.page'), 'ActualsPage');
