import { NativeSelect } from '@mantine/core';
import { addMonths, monthRange } from '@etat/domain';
import { currentMonth } from '../../../platform/page-state';
import type { ImpactParameters } from '../api/impact.query';
import type { ImpactWords } from '../model/impact-words';
import styles from './range-controls.module.css';

interface RangeControlsProps {
  parameters: ImpactParameters;
  onChange: (state: { from?: string; to?: string; asOf?: string }) => void;
  words: ImpactWords;
}

const YEARS_BACK = 4;

/** Months of cost, and the month up to which values count as known. */
export function RangeControls({ parameters, onChange, words }: RangeControlsProps) {
  const { t } = words;
  const { from, to, asOf } = parameters;
  const now = currentMonth();
  const recent = monthRange(addMonths(now, -12 * YEARS_BACK), now);
  const months = [...new Set([...recent, from, to, ...(asOf ? [asOf] : [])])].sort().reverse();
  const options = months.map((month) => ({ value: month, label: words.month(month) }));
  return (
    <div className={styles.controls}>
      <NativeSelect
        label={t('impact.from')}
        value={from}
        data={options.filter(({ value }) => value <= to)}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('impact.to')}
        value={to}
        data={options}
        // The start stays where it was, unless the end moves before it.
        onChange={({ currentTarget: { value } }) =>
          onChange({ to: value, from: from <= value ? from : value })
        }
      />
      <NativeSelect
        label={t('impact.asOf')}
        value={asOf ?? ''}
        data={[{ value: '', label: t('impact.asOfAutomatic') }, ...options]}
        onChange={(event) => onChange({ asOf: event.currentTarget.value || undefined })}
      />
    </div>
  );
}
