import { scopeOf } from '../../../../platform/access/access';
import { codesOf, hasColumn, type KindFacts } from '../facts';

export const KPI_VALUES_FACTS: KindFacts = {
  permission: 'kpis.write',
  isForParts: false,
  findMissing: (settings) =>
    codesOf([
      [hasColumn(settings, 'value', 'target'), 'import.value-missing'],
      [settings.fixedMonth !== null || hasColumn(settings, 'date', 'serviceMonth'), 'import.month-missing'],
      [settings.kpiId !== null || hasColumn(settings, 'kpi'), 'import.kpi-missing'],
    ]),
  // Setting targets is defining a KPI.
  requireSettings: (access, settings) => {
    if (hasColumn(settings, 'target')) scopeOf(access, 'kpis.define');
  },
};
