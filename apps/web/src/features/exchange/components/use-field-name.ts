import type { ImportField } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { periodOfField } from '../model/import-fields';

type NamedField = Exclude<ImportField, `${'m' | 'h' | 'f'}${number}`>;

/** The word for a field a file can fill. */
export function useFieldName(): (field: ImportField) => string {
  const { t } = useI18n();
  return (field) => {
    const monthly = periodOfField(field);
    if (monthly) return t(`exchange.field.${monthly.unit}`, { period: monthly.period });
    return t(`exchange.field.${field as NamedField}`);
  };
}
