import type { ImportDetail, ImportField, ImportSettings } from '@etat/contracts';

export type WizardStep = 'file' | 'reading' | 'preview' | 'progress' | 'report';

/** Where the wizard stands: it follows the import, so a reload or another day goes on at the same place. */
export function stepOf(detail: ImportDetail | null, isPreviewOpen: boolean): WizardStep {
  if (!detail) return 'file';
  if (detail.import.state === 'imported') return 'report';
  if (detail.import.state === 'publishing') return 'progress';
  return detail.preview !== null && isPreviewOpen ? 'preview' : 'reading';
}

/** A field takes another column, or none; a column fills one field only, so it is taken from the field that had it. */
export function setColumn(
  settings: ImportSettings,
  field: ImportField,
  column: number | null,
): ImportSettings {
  const kept = Object.entries(settings.columns).filter(
    ([other, index]) => other !== field && index !== column,
  );
  const columns = Object.fromEntries(column === null ? kept : [...kept, [field, column]]);
  return { ...settings, columns };
}

/** Filters with one changed; one without text falls away. */
export function setFilter(
  settings: ImportSettings,
  at: number,
  filter: ImportSettings['filters'][number] | null,
): ImportSettings {
  const filters = [...settings.filters];
  if (filter) filters[at] = filter;
  else filters.splice(at, 1);
  return { ...settings, filters };
}

/** Whether a confirmation would store everything, only the good rows, or nothing. */
export function confirmState({ preview }: Pick<ImportDetail, 'preview'>): 'ready' | 'has-bad' | 'nothing' {
  if (!preview || preview.rowsNew + preview.rowsChanged === 0) return 'nothing';
  return preview.rowsBad > 0 ? 'has-bad' : 'ready';
}

/** A figure as the control total counts it: money in minor units, KPI values x 10^4. */
export function isMoney(kind: ImportDetail['import']['kind']): boolean {
  return kind !== 'kpi-values';
}
