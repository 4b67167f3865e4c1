import { lazyPage } from '../../platform/routing';

export { createImpactWords, type ImpactWords } from './model/impact-words';
export { toRoiLead } from './model/to-roi-lead';
export { toRoiMessage, toRoiRanges } from './model/to-roi-ranges';
export const ImpactPage = lazyPage(() => import('./impact.page'), 'ImpactPage');
export const InitiativeImpactPage = lazyPage(
  () => import('./initiative-impact.page'),
  'InitiativeImpactPage',
);
