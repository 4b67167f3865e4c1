import { addMinor } from '@etat/domain';
import type { PlanContext, PlanLine } from './plan-line';

/** What lines share is one booking key: cost centre, category and initiative. */
export const comparisonKey = (line: Pick<PlanLine, 'costCentreId' | 'categoryId' | 'initiativeId'>): string =>
  `${line.costCentreId ?? ''} ${line.categoryId ?? ''} ${line.initiativeId ?? ''}`;

/** Booked cost of all the lines together: what several lines share counts once. */
export function sumComparisons(
  lines: readonly PlanLine[],
  { comparisonOf }: PlanContext,
): { actualMinor: number; previousYearMinor: number } {
  const counted = new Set<string>();
  const sum = { actualMinor: 0, previousYearMinor: 0 };
  for (const line of lines) {
    const key = comparisonKey(line);
    const comparison = counted.has(key) ? null : comparisonOf?.(line);
    counted.add(key);
    if (!comparison) continue;
    sum.actualMinor = addMinor(sum.actualMinor, comparison.actualMinor);
    sum.previousYearMinor = addMinor(sum.previousYearMinor, comparison.previousYearMinor);
  }
  return sum;
}
