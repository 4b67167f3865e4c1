import { isPicked, type PickedColumn, type PlanColumn } from './columns';
import type { PlanLine } from './plan-line';
import { isPhasing, needsTerms } from './phasing-choices';
import type { PlanUpdate } from './plan-update';

/** Cells that may be empty. */
export function isClearable(column: PlanColumn, kind: PlanLine['kind']): boolean {
  return column === 'initiative' || (column === 'partner' && kind === 'external');
}

/** The id a picked cell holds. */
export function pickedId(column: PickedColumn, line: PlanLine): string | null {
  switch (column) {
    case 'kind':
      return line.kind;
    case 'costCentre':
      return line.costCentreId;
    case 'category':
      return line.categoryId;
    case 'initiative':
      return line.initiativeId;
    case 'partner':
      return line.kind === 'internal' ? line.roleId : line.vendorId;
    case 'phasing':
      return line.phasing;
  }
}

/** What choosing in a cell changes; null when the choice means nothing there. */
export function pickUpdate(
  column: PickedColumn,
  id: string | null,
  kind: PlanLine['kind'],
): PlanUpdate | null {
  if (column === 'initiative') return { initiativeId: id };
  if (column === 'partner' && kind === 'external') return { vendorId: id };
  if (id === null) return null;
  switch (column) {
    case 'costCentre':
      return { costCentreId: id };
    case 'category':
      return { categoryId: id };
    case 'partner':
      return { roleId: id };
    case 'phasing':
      if (!isPhasing(id) || needsTerms(id)) return null;
      return id === 'seasonality' ? { phasingTerms: { kind: id } } : { phasing: id };
    case 'kind':
      return null;
  }
}

/** The cell above, taken over as it is; null where the two lines have nothing in common. */
export function copyUpdate(column: PlanColumn, from: PlanLine, to: PlanLine): PlanUpdate | null {
  if (isPicked(column)) {
    if ((column === 'partner' || column === 'category') && from.kind !== to.kind) return null;
    return pickUpdate(column, pickedId(column, from), to.kind);
  }
  if (column === 'title') return from.title === '' ? null : { title: from.title };
  if (from.kind !== to.kind) return null;
  return copyFigure(column, from, to);
}

function copyFigure(column: PlanColumn, from: PlanLine, to: PlanLine): PlanUpdate | null {
  const period = /^p(\d+)$/.exec(column)?.[1];
  if (period !== undefined) {
    const at = Number(period);
    return to.kind === 'internal'
      ? { minutes: to.minutes.with(at, from.minutes[at] ?? 0) }
      : { amountsMinor: to.amountsMinor.with(at, from.amountsMinor[at] ?? 0) };
  }
  if (to.kind === 'internal') return column === 'quantity' ? { totalMinutes: from.totalMinutes } : null;
  if (column === 'quantity') return { quantityE4: from.quantityE4 };
  if (column === 'price') return { unitPriceMicro: from.unitPriceMicro };
  return column === 'total' ? { totalMinor: from.totalMinor, quantityE4: null, unitPriceMicro: null } : null;
}
