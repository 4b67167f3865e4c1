import { useI18n } from '../platform/i18n';
import { useFiscalYear } from '../platform/page-state';
import { SelectField } from './select-field';

const YEARS_BACK = 5;
const YEARS_ON = 2;

/** Chooses the fiscal year in the URL. */
export function FiscalYearSelect() {
  const { t } = useI18n();
  const { fiscalYear, currentFiscalYear, setFiscalYear } = useFiscalYear();
  const first = Math.min(fiscalYear, currentFiscalYear - YEARS_BACK);
  const last = Math.max(fiscalYear, currentFiscalYear + YEARS_ON);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  return (
    <SelectField
      aria-label={t('ui.fiscal-year')}
      w={92}
      required
      options={years.map((year) => ({ value: year, label: year }))}
      value={String(fiscalYear)}
      onChange={(year) => {
        if (year !== null) setFiscalYear(Number(year));
      }}
    />
  );
}
