import type { Month } from '../calendar/month';
import type { LinkImpactInput } from '../impact/link-impact';

/** Major units as minor units by month. */
export function euros(byMonth: Record<Month, number>): Map<Month, number> {
  return new Map(Object.entries(byMonth).map(([month, value]) => [month, value * 100]));
}

/** Values as value x 10^4 by month. */
export function values(byMonth: Record<Month, number>): Map<Month, number> {
  return new Map(Object.entries(byMonth).map(([month, value]) => [month, value * 10_000]));
}

/** A link worked out by hand in compute-link-impact.spec.ts; each test changes what it is about. */
export function toImpactInput(changes: Partial<LinkImpactInput> = {}): LinkImpactInput {
  return {
    costByMonth: euros({ '2026-01': 1_500, '2026-02': 2_500 }),
    externalCostByMonth: euros({ '2026-01': 1_000, '2026-02': 1_000 }),
    kpiByMonth: values({ '2026-01': 120_000, '2026-02': 130_000 }),
    baseline: { kind: 'fixed', valueE4: 100_000_0000 },
    shareBp: 2_500,
    marginBp: 4_000,
    lagMonths: 0,
    validFrom: '2026-01',
    validTo: null,
    asOf: '2026-02',
    currency: 'EUR',
    ...changes,
  };
}
