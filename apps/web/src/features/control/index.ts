import { lazyPage } from '../../platform/routing';

export const ControlPage = lazyPage(() => import('./control.page'), 'ControlPage');
