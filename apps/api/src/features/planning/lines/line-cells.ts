import {
  type BudgetLine,
  type BudgetLineUpdate,
  BudgetLineUpdateSchema,
  type CellEdit,
  readLineCell,
} from '@etat/contracts';
import { DomainError } from '@etat/domain';

type Json = CellEdit['value'];

/** What stands in a cell of a line. */
export function readCell(line: BudgetLine, cell: string): Json {
  const { field, period } = readLineCell(cell) ?? { field: cell, period: null };
  const value = (line as Record<string, unknown>)[field];
  return (period === null ? value : (value as Json[])[period]) as Json;
}

export const isSameValue = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The change that these cells ask for; a month joins the other eleven as they stand.
 *
 * @throws {DomainError} `request.invalid` with the cell when a value does not fit it
 */
export function toUpdate(line: BudgetLine, cells: readonly CellEdit[]): BudgetLineUpdate {
  const update: Record<string, unknown> = {};
  for (const { cell, value } of cells) {
    const { field, period } = readLineCell(cell) ?? { field: cell, period: null };
    if (period === null) update[field] = value;
    else {
      const present = (update[field] ?? (line as Record<string, unknown>)[field]) as Json[];
      update[field] = present.with(period, value);
    }
  }
  const parsed = BudgetLineUpdateSchema.safeParse(update);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DomainError('request.invalid', {
    errors: [
      { path: issue?.path.join('.') ?? '', code: issue?.code ?? 'invalid', message: issue?.message ?? '' },
    ],
  });
}

const FIGURES = ['amountsMinor', 'minutes'] as const;
const UNCHANGED = [
  ...['id', 'version', 'budgetVersionId', 'position', 'formulas', 'foreignMonthsMinor', 'originalMinor'],
  ...FIGURES,
];

/** Every cell that differs between two states of a line, what followed from others included. */
export function diffCells(
  before: BudgetLine,
  after: BudgetLine,
): { cell: string; before: Json; after: Json }[] {
  const names = Object.keys(after).filter((field) => !UNCHANGED.includes(field));
  const cells = [
    ...names,
    ...FIGURES.flatMap((field) => after[field].map((_, period) => `${field}.${period}`)),
  ];
  return cells
    .map((cell) => ({ cell, before: readCell(before, cell), after: readCell(after, cell) }))
    .filter((change) => !isSameValue(change.before, change.after));
}
