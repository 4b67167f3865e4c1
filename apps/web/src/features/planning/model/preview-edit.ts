import { DomainError } from '@etat/domain';
import { applyUpdate } from './apply-update';
import type { CellLock } from './cell-lock';
import type { PlanColumn } from './columns';
import { holdPrice } from './hold-price';
import { parseCell, type CellProblem, type FormulaProblem, type NumberReader } from './parse-cell';
import type { PlanContext, PlanLine } from './plan-line';
import type { PlanUpdate } from './plan-update';
import type { PlanRow } from './plan-row';

export type EditPreview =
  | { update: PlanUpdate; line: PlanLine; problem?: undefined }
  | {
      problem: CellProblem | FormulaProblem | { noRateFor: string } | { lock: CellLock };
      update?: undefined;
      line?: undefined;
    };

/** What an update makes of a row, before anything is saved; a role without a rate is found here already. */
export function previewUpdate(row: PlanRow, update: PlanUpdate, context: PlanContext): EditPreview {
  const { send, held } = holdPrice(row.line, row.held, update);
  try {
    const line = send ? applyUpdate(row.line, send, context) : row.line;
    return { update, line: held ? { ...line, ...held } : line };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'rates.none-for-month')
      return { problem: { noRateFor: String(error.details['month']) } };
    return { problem: 'not-a-number' };
  }
}

/** The same for what is being typed: totals follow every key. */
export function previewTyped(
  row: PlanRow,
  column: PlanColumn,
  text: string,
  reader: NumberReader,
  context: PlanContext,
): EditPreview {
  const parsed = parseCell(column, text, row.line, reader);
  return 'problem' in parsed ? { problem: parsed.problem } : previewUpdate(row, parsed.update, context);
}
