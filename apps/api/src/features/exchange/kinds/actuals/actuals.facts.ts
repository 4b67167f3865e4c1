import { codesOf, hasColumn, type KindFacts, requireToCreate, toCostNeeds } from '../facts';

export const ACTUALS_FACTS: KindFacts = {
  permission: 'actuals.import',
  isForParts: true,
  findMissing: (settings) =>
    codesOf([
      [hasColumn(settings, 'amount', 'hours', 'foreignAmount'), 'import.amount-missing'],
      [settings.fixedMonth !== null || hasColumn(settings, 'date', 'serviceMonth'), 'import.month-missing'],
      ...toCostNeeds(settings),
    ]),
  requireSettings: requireToCreate,
};
