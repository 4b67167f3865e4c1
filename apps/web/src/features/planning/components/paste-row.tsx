import { useI18n } from '../../../platform/i18n';
import type { PastedCell, PastedRow } from '../clipboard/plan-paste';
import type { PlanColumn } from '../model/columns';
import classes from './paste-dialog.module.css';

interface PasteRowProps {
  row: PastedRow;
  texts: readonly string[];
  columns: readonly (PlanColumn | null)[];
  headOf: (column: PlanColumn) => string;
}

/** One pasted row: what becomes of it, and which of its cells stand out. */
export function PasteRow({ row, texts, columns, headOf }: PasteRowProps) {
  const { t } = useI18n();
  const { skipped, target, missing } = row;
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const what = skipped
    ? t(`planGrid.paste.skipped.${skipped}`)
    : target
      ? t('planGrid.paste.what.changed', { title: target.line.title })
      : t('planGrid.paste.what.new');
  return (
    <tr data-skipped={skipped ?? undefined} className={skipped ? classes.skipped : undefined}>
      <td>{row.number}</td>
      <td>
        {what}
        {missing.length > 0 ? (
          <span className={classes.flag}>
            {' '}
            {t('planGrid.paste.what.missing', { missing: missing.map(headOf).join(', ') })}
          </span>
        ) : null}
      </td>
      {columns.map((column, at) => {
        const cell = column && !skipped ? cells.get(column) : undefined;
        return (
          <td key={at} className={cell?.problem ? classes.flagged : undefined}>
            {texts[at] ?? ''}
            {cell?.problem ? <ProblemText cell={cell} problem={cell.problem} /> : null}
          </td>
        );
      })}
    </tr>
  );
}

function ProblemText({ cell, problem }: { cell: PastedCell; problem: NonNullable<PastedCell['problem']> }) {
  const { t } = useI18n();
  // A pasted formula that cannot be read is no number either.
  const name = typeof problem === 'object' ? 'not-a-number' : problem;
  return <span className={classes.flag}> {t(`planGrid.problem.${name}`, { text: cell.text })}</span>;
}
