import { NativeSelect } from '@mantine/core';
import { useI18n } from '../../../platform/i18n';

interface PeriodSelectsProps {
  years: readonly number[];
  fiscalYear: number;
  months: readonly string[];
  /** The chosen month; undefined leaves it to the server. */
  through: string | undefined;
  /** The month the server takes when none is chosen. */
  last: string | null;
  onChange: (state: { year?: number; through?: string }) => void;
}

/** Which year, and up to which month its figures count as actual. */
export function PeriodSelects({ years, fiscalYear, months, through, last, onChange }: PeriodSelectsProps) {
  const { t, formatMonth } = useI18n();
  const choices = [...new Set([...years, fiscalYear])].sort((a, b) => b - a);
  return (
    <>
      <NativeSelect
        aria-label={t('reports.fiscalYear')}
        value={String(fiscalYear)}
        data={choices.map(String)}
        // A month of another year means nothing in this one.
        onChange={(event) => onChange({ year: Number(event.currentTarget.value), through: undefined })}
      />
      <NativeSelect
        aria-label={t('reports.through')}
        value={through ?? ''}
        data={[
          {
            value: '',
            label:
              last === null || through
                ? t('reports.throughAutomatic')
                : t('reports.throughLast', { month: formatMonth(last) }),
          },
          ...months.map((month) => ({ value: month, label: formatMonth(month) })),
        ]}
        onChange={(event) => onChange({ through: event.currentTarget.value || undefined })}
      />
    </>
  );
}
