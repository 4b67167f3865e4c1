import type { BudgetLineUpdate } from '@etat/contracts';
import { applyUpdate } from './apply-update';
import { holdPrice, type HeldPrice } from './hold-price';
import type { PlanContext, PlanLine } from './plan-line';

/** A line while it is edited in a form: what is shown, and the edits that lead there from what was opened. */
export interface EditedLine {
  line: PlanLine;
  held: HeldPrice | null;
  steps: readonly { update: BudgetLineUpdate; before: PlanLine }[];
}

export const startEditing = (line: PlanLine): EditedLine => ({ line, held: null, steps: [] });

/**
 * The next edit. While somebody types on in one field, the edit is made anew on the line as it was before that field, so
 * that half-typed figures leave no trace in the months.
 *
 * @throws {DomainError} those of `applyUpdate`
 */
export function editLine(edited: EditedLine, update: BudgetLineUpdate, context: PlanContext): EditedLine {
  const last = edited.steps.at(-1);
  const isSameField = last !== undefined && fieldsOf(last.update) === fieldsOf(update);
  const basis = isSameField ? last.before : edited.line;
  const steps = isSameField ? edited.steps.slice(0, -1) : edited.steps;
  const { send, held } = holdPrice(
    isSameField ? { ...basis, ...edited.held } : edited.line,
    edited.held,
    update,
  );
  const next = send ? applyUpdate(basis, send, context) : basis;
  return {
    line: held ? { ...next, ...held } : next,
    held,
    steps: send ? [...steps, { update: send, before: basis }] : steps,
  };
}

/** The edits in their order, as they are saved. */
export const toUpdates = ({ steps }: EditedLine): BudgetLineUpdate[] => steps.map(({ update }) => update);

const fieldsOf = (update: BudgetLineUpdate): string => Object.keys(update).sort().join(' ');
