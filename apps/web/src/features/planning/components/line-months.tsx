import { ActionIcon } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { BudgetLineUpdate } from '@etat/contracts';
import { isLocked } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { NumberField } from '../../../ui';
import type { PlanContext, PlanLine } from '../model/plan-line';
import classes from './line-form.module.css';

interface LineMonthsProps {
  line: PlanLine;
  context: PlanContext;
  onChange: (update: BudgetLineUpdate | null) => void;
}

/** The twelve months of a line, each of which can be locked against re-phasing. */
export function LineMonths({ line, context, onChange }: LineMonthsProps) {
  const { t, currency: own, formatMonth } = useI18n();
  const isHours = line.kind === 'internal';
  const values = isHours ? line.minutes : (line.foreignMonthsMinor ?? line.amountsMinor);
  const toUpdate = (months: number[]): BudgetLineUpdate => {
    if (isHours) return { minutes: months };
    return line.currency === null ? { amountsMinor: months } : { foreignMonthsMinor: months };
  };
  return (
    <details open={line.lockedMonths !== 0 || undefined}>
      <summary>
        {t('lines.form.months')}
        {line.currency === null ? '' : ` (${line.currency})`}
      </summary>
      <p className={classes.hint}>{t('lines.form.lock.hint')}</p>
      <div className={classes.months}>
        {context.months.map((month, period) => {
          const locked = isLocked(line.lockedMonths, period);
          const name = formatMonth(month);
          return (
            <NumberField
              key={month}
              kind={isHours ? 'hours' : 'money'}
              currency={line.currency ?? own}
              label={name}
              disabled={locked}
              value={values[period] ?? 0}
              onChange={(typed) => onChange(toUpdate(values.with(period, typed ?? 0)))}
              rightSectionPointerEvents="all"
              rightSection={
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-pressed={locked}
                  aria-label={t(locked ? 'lines.form.unlock' : 'lines.form.lock', { month: name })}
                  onClick={() => onChange({ lockedMonths: line.lockedMonths ^ (1 << period) })}
                >
                  {locked ? <IconLock size={14} aria-hidden /> : <IconLockOpen2 size={14} aria-hidden />}
                </ActionIcon>
              }
            />
          );
        })}
      </div>
    </details>
  );
}
