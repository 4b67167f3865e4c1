import type { Kpi } from '@etat/contracts';
import { UNDEFINED_MARK, useI18n } from '../../../platform/i18n';

type Change = { deltaE4: number | null; ratio: number | null };
type Target = Pick<Kpi, 'direction' | 'bandLowE4' | 'bandHighE4' | 'unit'>;

/** Values, targets and changes of a KPI in the reader's words. */
export function useKpiWords() {
  const { t, formatKpi, formatPercent, formatE4 } = useI18n();
  return {
    value: (valueE4: number | null, unit: Kpi['unit']) => formatKpi(valueE4, unit),
    /** The month's target, or the band that holds all year. */
    target: (targetE4: number | null, kpi: Target) => {
      const { bandLowE4, bandHighE4, unit } = kpi;
      if (kpi.direction !== 'band') return formatKpi(targetE4, unit);
      const [low, high] = [formatKpi(bandLowE4, unit), formatKpi(bandHighE4, unit)];
      if (bandLowE4 === null && bandHighE4 === null) return UNDEFINED_MARK;
      if (bandHighE4 === null) return t('kpis.band.from', { low });
      return bandLowE4 === null ? t('kpis.band.to', { high }) : t('kpis.band', { low, high });
    },
    /** Relative, except for percentages: those change by points. */
    change: ({ deltaE4, ratio }: Change, unit: Kpi['unit']) => {
      if (unit === 'percent') {
        return deltaE4 === null
          ? UNDEFINED_MARK
          : t('kpis.points', { delta: formatE4(deltaE4, { decimals: 1, signed: true }) });
      }
      return ratio === null ? UNDEFINED_MARK : formatPercent(ratio, { decimals: 1, signed: true });
    },
  };
}
