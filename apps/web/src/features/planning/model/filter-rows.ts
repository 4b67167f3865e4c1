import type { PlanRow } from './plan-row';

export interface PlanFilter {
  search?: string | undefined;
  costCentreId?: string | undefined;
  initiativeId?: string | undefined;
  kind?: 'internal' | 'external' | undefined;
}

/** Rows the filter lets through; what was never saved is always shown, so that nothing typed can vanish. */
export function filterRows(rows: readonly PlanRow[], filter: PlanFilter): PlanRow[] {
  const text = filter.search?.trim().toLocaleLowerCase() ?? '';
  return rows.filter(({ saved, line }) => {
    if (!saved) return true;
    if (filter.costCentreId && line.costCentreId !== filter.costCentreId) return false;
    if (filter.initiativeId && line.initiativeId !== filter.initiativeId) return false;
    if (filter.kind && line.kind !== filter.kind) return false;
    return text === '' || `${line.title}\n${line.note}`.toLocaleLowerCase().includes(text);
  });
}
