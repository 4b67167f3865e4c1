import { lazyPage } from '../../platform/routing';

export { ordersQuery } from './api/commitments.query';
export { OrderLineFields } from './components/order-line-fields';
export const CommitmentsPage = lazyPage(() => import('./commitments.page'), 'CommitmentsPage');
export const OrderPage = lazyPage(() => import('./order.page'), 'OrderPage');
