import type { CellChange, CellEdit, LineBatchResult, LineOperation, LineResult } from '@etat/contracts';
import type { DomainError } from '@etat/domain';
import type { ProblemTranslator } from '@etat/messages';
import type { AuditEntry } from '../../../platform/audit/audit';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { LineChanges } from './budget-line-ledger';
import type { LineBatchDesk } from './line-batch-desk';
import { diffCells, readCell } from './line-cells';
import { readFormulas } from './line-formulas';
import { toBudgetLine } from './to-budget-line';

/** What became of one operation, before the batch is written. */
export interface Outcome {
  operation: LineOperation;
  outcome: LineResult['outcome'];
  cells: { cell: string; outcome: LineResult['outcome'] }[];
  problem: DomainError | null;
}

const LONGEST_REASON = 4_000;

export function refuse(operation: LineOperation, problem: DomainError): Outcome {
  const cells = operation.op === 'update' ? operation.cells : [];
  return {
    operation,
    outcome: 'refused',
    cells: cells.map(({ cell }) => ({ cell, outcome: 'refused' })),
    problem,
  };
}

/** The answer: every operation with the line as it stands now. */
export function toBatchResult(
  outcomes: readonly Outcome[],
  desk: LineBatchDesk,
  isApplied: boolean,
  translator: ProblemTranslator,
): LineBatchResult {
  const results = outcomes.map(({ operation: { op, id }, outcome, cells, problem }): LineResult => {
    const row = desk.find(id);
    const line = row ? toBudgetLine(row) : null;
    return {
      op,
      id,
      outcome,
      line,
      cells: cells.map((each) => ({ ...each, current: line ? readCell(line, each.cell) : null })),
      problem: problem && toProblem(problem, translator),
    };
  });
  return { isApplied, results };
}

function toProblem({ code, details }: DomainError, translator: ProblemTranslator): LineResult['problem'] {
  const { errors, ...rest } = details;
  const [field] = (errors ?? []) as { path: string; code: string; message: string }[];
  const message = field ? translator.field(field.code, field.message) : translator.detail(code, rest);
  return { code, message, path: field?.path ?? null };
}

/** What is no text and no number is written down as JSON. */
const toScalar = (value: CellEdit['value'] | undefined): CellChange['before'] =>
  typeof value === 'string' || typeof value === 'number' || value === null || value === undefined
    ? (value ?? null)
    : JSON.stringify(value);

/** One event that names every changed cell with its formula; null when nothing changed. */
export function toAuditEntry(
  version: BudgetVersionEntity,
  { created, changed, removed, positions }: LineChanges,
  reason: string,
): AuditEntry | null {
  if (created.length + changed.length + removed.length + positions.size === 0) return null;
  const cells = changed.flatMap(({ before, after }) => {
    const formulas = readFormulas(after);
    const kept = readFormulas(before);
    return diffCells(toBudgetLine(before), toBudgetLine(after)).map(({ cell, ...change }): CellChange => ({
      lineId: after.id,
      field: cell,
      before: toScalar(change.before),
      after: toScalar(change.after),
      reason: formulas[cell] === kept[cell] ? null : (formulas[cell] ?? null),
    }));
  });
  const typed = cells.flatMap(({ field, reason: formula }) =>
    formula === null ? [] : [`${field} ${formula}`],
  );
  return {
    action: 'budget-line.updated',
    entity: 'budget-version',
    entityId: version.id,
    before: { deleted: removed.map(toBudgetLine) },
    after: { cells, created: created.map(toBudgetLine), moved: [...positions.keys()] },
    reason: [reason, ...typed].filter(Boolean).join('; ').slice(0, LONGEST_REASON),
  };
}
