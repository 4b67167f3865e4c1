import { lazyPage } from '../../platform/routing';

export { OrderLineFields } from './components/order-line-fields';
export const CommitmentsPage = lazyPage(() => import('./commitments.page'), 'CommitmentsPage');
export const OrderPage = lazyPage(() => import('./order.page'), 'OrderPage');
