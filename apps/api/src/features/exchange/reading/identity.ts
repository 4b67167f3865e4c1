import { hash } from 'node:crypto';
import type { ImportField } from '@etat/contracts';
import type { ExactDecimal } from '@etat/exchange';
import type { ReadingContext } from './reading-context';
import type { RowCells } from './row-cells';

export const toHash = (identity: string): string => hash('sha256', identity, 'hex');

const KEPT_DIGITS = 26;

/** What makes a posting of a month (`YYYY-MM`) the same one: the month, so that those of one lie together in the index, and 104 bits. */
export const toPostingKey = (identity: string, month: string): string =>
  month.slice(0, 4) + month.slice(5) + toHash(identity).slice(0, KEPT_DIGITS);

/** An exact decimal in one form, whatever the number form of its file: `12.50` and `12,5` are the same. */
export function toExactText(value: ExactDecimal | null): string | null {
  if (value === null) return null;
  let { unscaled, scale } = value;
  while (scale > 0 && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale -= 1;
  }
  return scale > 0 ? `${unscaled}e-${scale}` : String(unscaled);
}

/** What a row says it belongs to, as written; the default's id where the file says nothing. */
export function toWrittenKeys(
  cells: RowCells,
  { settings }: ReadingContext,
): Record<'costCentre' | 'category' | 'initiative' | 'vendor' | 'role', string | null> {
  const written = (field: ImportField, nameField: ImportField, fallback: string | null) =>
    cells.raw(field) || cells.raw(nameField) || fallback;
  const { costCentreId, categoryId, initiativeId, vendorId } = settings.defaults;
  return {
    costCentre: written('costCentre', 'costCentreName', costCentreId),
    category: written('category', 'categoryName', categoryId),
    initiative: cells.raw('initiative') || initiativeId,
    vendor: cells.raw('vendor') || vendorId,
    role: cells.raw('role') || null,
  };
}

/** The heading of a field's column: which of several amounts of a row this run reads. */
export function toMeasure(field: ImportField, { settings, columns }: ReadingContext): string | null {
  const index = settings.columns[field];
  return index === undefined ? null : (columns[index]?.name ?? '').toLowerCase();
}
