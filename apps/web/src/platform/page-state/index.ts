export { currentMonth, useFiscalYear } from './use-fiscal-year';
export { useUrlState } from './use-url-state';
