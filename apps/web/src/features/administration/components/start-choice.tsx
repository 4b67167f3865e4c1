import { Radio } from '@mantine/core';
import { useI18n } from '../../../platform/i18n';
import classes from './start-choice.module.css';

export type Start = 'empty' | 'sample';
const STARTS: Start[] = ['empty', 'sample'];

/** Last step of the setup: an empty organisation, or a sample beside it. */
export function StartChoice({ value, onChange }: { value: Start; onChange: (start: Start) => void }) {
  const { t } = useI18n();
  return (
    <Radio.Group
      label={t('administration.setup.start')}
      value={value}
      onChange={(start) => onChange(start === 'sample' ? 'sample' : 'empty')}
    >
      <div className={classes.choices}>
        {STARTS.map((start) => (
          <Radio
            key={start}
            value={start}
            label={t(`administration.setup.start.${start}`)}
            description={t(`administration.setup.start.${start}.text`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
