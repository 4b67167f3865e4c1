import type { BudgetLine } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOrganisation } from '../../../platform/session';
import { planComparisonQuery } from '../api/plan-comparison.query';
import type { LineComparison, PlanLine } from '../model/plan-line';
import { comparisonKey } from '../model/sum-comparisons';

/** What was booked on what a line plans for; not known before it has arrived. */
export function useComparison(
  versionId: string,
  lines: readonly BudgetLine[],
): ((line: PlanLine) => LineComparison | null) | undefined {
  const { path } = useOrganisation();
  const { data } = useQuery(planComparisonQuery(path, versionId));
  return useMemo(() => {
    if (!data) return undefined;
    const counts = new Map<string, number>();
    for (const line of lines) {
      const key = comparisonKey(line);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const booked = new Map(data.items.map((item) => [comparisonKey(item), item]));
    return (line) => {
      const key = comparisonKey(line);
      const item = booked.get(key);
      if (!item) return null;
      const { actualMinor, previousYearMinor } = item;
      return { actualMinor, previousYearMinor, lineCount: counts.get(key) ?? 1 };
    };
  }, [data, lines]);
}
