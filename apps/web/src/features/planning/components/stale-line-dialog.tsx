import { useI18n } from '../../../platform/i18n';
import { StaleEditDialog, type StaleRow } from '../../../ui';
import { figureText, type CellFormats } from '../model/cell-text';
import { PERIOD_COLUMNS, periodOf, PLAN_COLUMNS, isPicked } from '../model/columns';
import { pickedId } from '../model/pick-update';
import type { PlanContext, PlanLine } from '../model/plan-line';
import type { MasterData } from '../model/master-data';
import { namesOf } from '../model/plan-options';
import type { PlanRow } from '../model/plan-row';

interface StaleLineDialogProps {
  row: PlanRow;
  context: PlanContext;
  master: MasterData;
  formats: CellFormats;
  onResolve: (keep: 'mine' | 'theirs') => void;
  onClose: () => void;
}

/** Two people changed one line: cell by cell, what each of them wrote. */
export function StaleLineDialog({ row, context, master, formats, onResolve, onClose }: StaleLineDialogProps) {
  const { t, formatMonth } = useI18n();
  const { conflict } = row;
  if (!conflict) return null;
  const names = namesOf(master);
  const textOf = (line: PlanLine, column: (typeof PLAN_COLUMNS)[number]): string => {
    if (column === 'title') return line.title;
    if (column === 'kind') return t(`planning.kind.${line.kind}`);
    if (column === 'phasing') return t(`planning.phasing.${line.phasing}`);
    if (!isPicked(column)) return figureText(column, line, formats, context);
    const named = names.get(pickedId(column, line) ?? '');
    return named ? `${named.code} ${named.name}`.trim() : '';
  };
  const rows: StaleRow[] = PLAN_COLUMNS.map((column) => {
    const period = periodOf(column);
    return {
      label:
        period === null
          ? t(`planning.column.${column as Exclude<typeof column, (typeof PERIOD_COLUMNS)[number]>}`)
          : formatMonth(context.months[period] ?? null),
      mine: textOf(row.line, column),
      theirs: textOf(conflict, column),
    };
  });
  return (
    <StaleEditDialog
      rows={rows}
      onKeepMine={() => onResolve('mine')}
      onTakeTheirs={() => onResolve('theirs')}
      onClose={onClose}
    />
  );
}
