import type { BudgetLine } from '@etat/contracts';
import { fiscalMonths } from '@etat/domain';
import { createPlanLine, type PlanContext, type PlanLine } from './plan-line';

/** A role at 75.50 an hour that rises to 80 in July 2026. */
export const context: PlanContext = {
  months: fiscalMonths(2026, 1),
  currency: 'EUR',
  ratesOf: (roleId) =>
    roleId === 'editor'
      ? [
          { validFrom: '2026-01', rateMicro: 75_500_000 },
          { validFrom: '2026-07', rateMicro: 80_000_000 },
        ]
      : [{ validFrom: '2027-01', rateMicro: 1_000_000 }],
};

export const externalLine = (changes: Partial<PlanLine> = {}): PlanLine => ({
  ...createPlanLine('external', null),
  title: 'Monitoring',
  costCentreId: 'cc-1',
  categoryId: 'cat-1',
  ...changes,
});

export const internalLine = (changes: Partial<PlanLine> = {}): PlanLine => ({
  ...createPlanLine('internal', null),
  title: 'Editorial hours',
  costCentreId: 'cc-1',
  categoryId: 'cat-2',
  roleId: 'editor',
  ...changes,
});

export const savedLine = (line: PlanLine, changes: Partial<BudgetLine> = {}): BudgetLine => ({
  ...line,
  costCentreId: line.costCentreId ?? '',
  categoryId: line.categoryId ?? '',
  id: 'line-1',
  version: 1,
  budgetVersionId: 'bu-2026',
  position: 1,
  foreignTotalMinor: null,
  status: 'draft',
  submittedBy: null,
  statusReason: '',
  originLineId: null,
  originalMinor: line.totalMinor,
  supplementMinor: 0,
  transferMinor: 0,
  carryForwardMinor: 0,
  isReserve: false,
  splitId: null,
  ...changes,
});
