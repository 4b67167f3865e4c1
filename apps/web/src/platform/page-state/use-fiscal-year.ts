import { fiscalYearOf } from '@etat/domain';
import * as z from 'zod';
import { useOrganisation } from '../session';
import { useUrlState } from './use-url-state';

const YearState = z.object({ year: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined) });

/** This month by the browser's clock, `YYYY-MM`. */
export function currentMonth(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

/** The fiscal year in the URL (`year`), else the current one. */
export function useFiscalYear(): {
  fiscalYear: number;
  currentFiscalYear: number;
  setFiscalYear: (year: number) => void;
} {
  const { organisation } = useOrganisation();
  const [state, setState] = useUrlState(YearState);
  const currentFiscalYear = fiscalYearOf(currentMonth(), organisation.fiscalYearStartMonth);
  return {
    fiscalYear: state.year ?? currentFiscalYear,
    currentFiscalYear,
    setFiscalYear: (year) => setState({ year }),
  };
}
