import type { DomainError } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';

/** Why an edit of a line cannot be planned, before the server is asked. */
export function useRefusal(): (error: DomainError) => string {
  const { t, formatMonth } = useI18n();
  return ({ code, details }) => {
    const month = formatMonth(typeof details['month'] === 'string' ? details['month'] : null);
    switch (code) {
      case 'rates.plan-rate-missing':
        return t('lines.form.no-rate', { currency: String(details['currency']) });
      case 'capacity.none-for-month':
        return t('lines.form.fte.none', { month });
      case 'rates.none-for-month':
        return t('actuals.entry.no-rate', { month });
      case 'phasing.all-locked':
        return t('lines.form.all-locked');
      case 'phasing.month-locked':
        return t('lines.form.month-locked');
      default:
        return t('ui.error.unknown');
    }
  };
}
