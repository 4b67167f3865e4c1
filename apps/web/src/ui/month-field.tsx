import { addMonths } from '@etat/domain';
import { useI18n } from '../platform/i18n';
import { currentMonth } from '../platform/page-state';
import { ParsedField, type ParsedFieldProps } from './parsed-field';

type MonthFieldProps = Omit<ParsedFieldProps<string>, 'parse' | 'format' | 'invalidText' | 'step'>;

/** A month, typed as 10/2026, 10.26 or 2026-10; the arrow keys go one month on or back. */
export function MonthField({ placeholder, ...rest }: MonthFieldProps) {
  const { t, parseMonth, formatMonth } = useI18n();
  return (
    <ParsedField
      {...rest}
      placeholder={placeholder ?? formatMonth(currentMonth(), 'numeric')}
      parse={parseMonth}
      format={(month) => formatMonth(month, 'numeric')}
      step={(month, direction) => (month === null ? currentMonth() : addMonths(month, direction))}
      invalidText={t('ui.field.month')}
    />
  );
}

/** A date, typed as 31.12.2026, 31/12/26 or 2026-12-31. */
export function DateField(props: MonthFieldProps) {
  const { t, parseDate, formatDate } = useI18n();
  return (
    <ParsedField
      {...props}
      parse={parseDate}
      format={formatDate}
      invalidText={t('ui.field.date', { example: formatDate('2026-12-31') })}
    />
  );
}
