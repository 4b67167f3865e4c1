import type { Overview, OverviewException } from '@etat/contracts';

/**
 * The three things a leader should hear first: the worst cost variance, the KPI that missed its target longest, and the
 * return that is clearest (the worst loss, else the best gain). What is missing is filled up with further cost variances.
 */
export function selectExceptions(
  parts: Pick<Overview, 'topVariances' | 'impact'> & {
    kpis: { tile: Overview['kpis'][number]; monthsOff: number }[];
    /** Cost variances below this, either way, are not worth a leader's minute. */
    materialMinor: number;
  },
): OverviewException[] {
  const [worst, ...further] = parts.topVariances
    .filter((variance) => Math.abs(variance.deltaMinor) >= parts.materialMinor)
    .map((variance) => ({ type: 'cost' as const, variance }));
  const off = parts.kpis
    .filter((kpi) => kpi.monthsOff > 0)
    .sort((a, b) => b.monthsOff - a.monthsOff || a.tile.name.localeCompare(b.tile.name))[0];
  const returns = parts.impact
    .flatMap((figures) => (figures.roi === null ? [] : [{ figures, roi: figures.roi }]))
    .sort((a, b) => a.roi - b.roi);
  const [lowest] = returns;
  const clearest = lowest && lowest.roi < 0 ? lowest : returns.at(-1);
  const chosen: (OverviewException | undefined)[] = [
    worst,
    off && { type: 'kpi', ...off },
    clearest && { type: 'roi', figures: clearest.figures },
  ];
  return [...chosen, ...further].filter((exception) => exception !== undefined).slice(0, 3);
}
