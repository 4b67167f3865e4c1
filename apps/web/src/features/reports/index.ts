import { lazyPage } from '../../platform/routing';

export const OverviewPage = lazyPage(() => import('./overview.page'), 'OverviewPage');
export const ReportPage = lazyPage(() => import('./report.page'), 'ReportPage');
