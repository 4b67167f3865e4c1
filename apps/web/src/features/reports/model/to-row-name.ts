import type { PlanActualRow } from '@etat/contracts';
import type { ReportWords } from './report-words';

/** The server names what has a name; kinds, and what is assigned to nothing, are named here in the reader's language. */
export function toRowName({ id, name }: Pick<PlanActualRow, 'id' | 'name'>, { t }: ReportWords): string {
  if (id === 'internal') return t('reports.internal');
  if (id === 'external') return t('reports.external');
  if (id === null) return t('reports.unassigned');
  return name;
}
