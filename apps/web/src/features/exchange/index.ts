import { lazyPage } from '../../platform/routing';

export const ExchangePage = lazyPage(() => import('./exchange.page'), 'ExchangePage');
