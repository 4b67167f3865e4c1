import { PHASING_METHODS, type PhasingMethod } from '@etat/domain';
import { useCallback, useMemo } from 'react';
import { useI18n } from '../../../platform/i18n';
import { PERIOD_COLUMNS, periodOf, type PlanColumn } from '../model/columns';
import type { PickWords } from '../clipboard/cell-update';
import type { PlanContext } from '../model/plan-line';

/** What columns are called, and the words of what is chosen from a fixed list. */
export function useColumnNames({ months }: PlanContext): {
  headOf: (column: PlanColumn) => string;
  words: PickWords;
} {
  const { t, formatMonth } = useI18n();
  const headOf = useCallback(
    (column: PlanColumn) => {
      const period = periodOf(column);
      if (period !== null) return formatMonth(months[period] ?? null, 'name');
      return t(`planning.column.${column as Exclude<PlanColumn, (typeof PERIOD_COLUMNS)[number]>}`);
    },
    [t, formatMonth, months],
  );
  const words = useMemo(
    () => ({
      internal: t('planning.kind.internal'),
      external: t('planning.kind.external'),
      ...(Object.fromEntries(
        PHASING_METHODS.map((method) => [method, t(`planning.phasing.${method}`)]),
      ) as Record<PhasingMethod, string>),
    }),
    [t],
  );
  return { headOf, words };
}
