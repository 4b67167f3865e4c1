import type { I18n } from '../../../platform/i18n';

/** A span of months in words; null when neither end is given. */
export function periodText(
  from: string | null,
  to: string | null,
  { t, formatMonth }: Pick<I18n, 't' | 'formatMonth'>,
): string | null {
  if (from !== null && to !== null) {
    return t('strategy.initiative.period.range', { from: formatMonth(from), to: formatMonth(to) });
  }
  if (from !== null) return t('strategy.initiative.period.from', { from: formatMonth(from) });
  if (to !== null) return t('strategy.initiative.period.until', { to: formatMonth(to) });
  return null;
}
