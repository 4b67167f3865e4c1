import { codesOf, hasColumn, type KindFacts, requireToCreate, toCostNeeds } from '../facts';

export const BUDGET_LINES_FACTS: KindFacts = {
  permission: 'plan.write',
  isForParts: false,
  findMissing: (settings) => {
    // Lines of our own export keep what their file does not name.
    const isOwn = hasColumn(settings, 'id');
    const isPriced = hasColumn(settings, 'quantity') && hasColumn(settings, 'unitPrice');
    const hasMonths = Object.keys(settings.columns).some((field) => /^[mhf]\d\d$/.test(field));
    return codesOf([
      [
        hasColumn(settings, 'amount', 'hours', 'fte', 'foreignAmount') || isPriced || hasMonths || isOwn,
        'import.amount-missing',
      ],
      [settings.budgetVersionId !== null, 'import.version-missing'],
      ...(isOwn ? [] : toCostNeeds(settings)),
    ]);
  },
  requireSettings: requireToCreate,
};
