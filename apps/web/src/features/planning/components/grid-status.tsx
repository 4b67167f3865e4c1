import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { rateAt } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { cellLockOf } from '../model/cell-lock';
import { isCompared, periodOf, type PlanColumn } from '../model/columns';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { stateOf, type PlanRow } from '../model/plan-row';
import { cellOf } from '../model/plan-update';
import type { SelectionSummary } from '../view/summarise-selection';
import { toCreate } from '../model/to-create';
import classes from './plan-grid.module.css';

interface GridStatusProps {
  rows: readonly PlanRow[];
  row: PlanRow | null;
  column: PlanColumn;
  /** The line as typed so far. */
  line: PlanLine | null;
  problem: string | null;
  /** Of the amounts selected; null while one cell is. */
  summary: SelectionSummary | null;
  money: (minor: number) => string;
  context: PlanContext;
  isReadOnly: boolean;
  isOffline: boolean;
  onRetry: (row: PlanRow) => void;
  onRevert: (row: PlanRow) => void;
}

/** What the cell under the cursor means and how its line stands; on the right, whether everything is saved. */
export function GridStatus({
  rows,
  row,
  column,
  line,
  problem,
  summary: selected,
  money,
  context,
  isReadOnly,
  isOffline,
  onRetry,
  onRevert,
}: GridStatusProps) {
  const { t } = useI18n();
  const cell = useCellText(column, line, context);
  const lock = row && !isReadOnly ? cellLockOf(row, column, context) : null;
  const states = useMemo(() => rows.map(stateOf), [rows]);
  const open = states.filter((state) => state === 'error' || state === 'stale' || state === 'draft').length;
  const summary =
    open > 0
      ? t('planning.some-open', { count: open })
      : t(states.includes('saving') ? 'planning.some-saving' : 'planning.all-saved');
  return (
    <div className={classes.statusLine} role="status">
      {cell.map((text) => (
        <span key={text}>{text}</span>
      ))}
      {selected && selected.count > 0 ? (
        <span>
          {t('planGrid.selection', {
            sum: money(selected.sumMinor),
            count: selected.count,
            average: money(selected.averageMinor ?? 0),
          })}
        </span>
      ) : null}
      {lock && !problem ? <span>{t(`planGrid.lock.${lock}`)}</span> : null}
      {problem ? <span data-state="error">{problem}</span> : null}
      {!problem && row ? <RowStatus row={row} onRetry={onRetry} onRevert={onRevert} /> : null}
      <span data-state={open > 0 || isOffline ? 'error' : undefined}>
        {isReadOnly ? t('planning.grid.read-only') : isOffline ? t('planGrid.offline') : summary}
      </span>
    </div>
  );
}

function RowStatus({
  row,
  onRetry,
  onRevert,
}: Pick<GridStatusProps, 'onRetry' | 'onRevert'> & { row: PlanRow }) {
  const { t } = useI18n();
  const state = stateOf(row);
  if (state === 'draft') {
    const created = toCreate(row.line);
    const missing = 'missing' in created ? created.missing : [];
    const partner = row.line.kind === 'internal' ? 'role' : 'vendor';
    const words = missing.map((column) =>
      t(
        `planning.column.${column === 'partner' ? partner : (column as 'title' | 'costCentre' | 'category')}`,
      ),
    );
    return <span>{t('planning.state.draft', { missing: words.join(', ') })}</span>;
  }
  if (state === 'stale') {
    return (
      <>
        <span data-state={state}>{t('planning.state.stale')}</span>
        <Button variant="default" size="compact-xs" onClick={() => onRetry(row)}>
          {t('planning.state.compare')}
        </Button>
      </>
    );
  }
  if (state !== 'error')
    return state === 'saved' ? null : <span data-state={state}>{t(`planning.state.${state}`)}</span>;
  return (
    <>
      <span data-state="error">{t('planning.state.error', { message: row.problem?.message ?? '' })}</span>
      {row.problem?.isRefused ? null : (
        <Button variant="default" size="compact-xs" onClick={() => onRetry(row)}>
          {t('planning.state.retry')}
        </Button>
      )}
      <Button variant="default" size="compact-xs" onClick={() => onRevert(row)}>
        {t('planning.state.revert')}
      </Button>
    </>
  );
}

/** How the figure came, what it is of, and for internal lines the hours and the rate behind the amount of a month. */
function useCellText(column: PlanColumn, line: PlanLine | null, context: PlanContext): string[] {
  const { t } = useI18n();
  const hours = useHoursText(column, line, context);
  if (!line) return [];
  const cell = cellOf(column, line.kind);
  const formula = cell === null ? undefined : line.formulas[cell];
  const shared = isCompared(column) ? (context.comparisonOf?.(line)?.lineCount ?? 0) : 0;
  return [
    ...(hours === null ? [] : [hours]),
    ...(formula === undefined ? [] : [t('planGrid.formula', { formula })]),
    ...(shared > 1 ? [t('planGrid.shared', { count: shared })] : []),
  ];
}

function useHoursText(
  column: PlanColumn,
  line: PlanLine | null,
  { months, ratesOf }: PlanContext,
): string | null {
  const { t, formatHours, formatMicro, formatMonth } = useI18n();
  if (line?.kind !== 'internal') return null;
  if (column === 'price' || column === 'total') return t(`planning.cell.read-only.${column}`);
  const period = periodOf(column);
  const month = period === null ? undefined : months[period];
  if (period === null || month === undefined || line.roleId === null) return null;
  const rateMicro = rateAt(ratesOf(line.roleId), month);
  return t('planning.cell.hours', {
    month: formatMonth(month, 'short'),
    hours: formatHours(line.minutes[period] ?? 0),
    rate: formatMicro(rateMicro),
  });
}
