import { DomainError } from '../errors/domain-error';
import type { DriverAnalysisInput } from './driver-analysis';
import { MAX_LAG_MONTHS } from './list-candidates';

/** The input as the analysis can take it, with its defaults. */
export function requireSeries({
  kpi,
  drivers,
  maxLagMonths = MAX_LAG_MONTHS,
  resamples = 299,
  seed,
}: DriverAnalysisInput): Required<DriverAnalysisInput> {
  if (drivers.length === 0) throw new DomainError('drivers.none', {});
  if (!Number.isInteger(maxLagMonths) || maxLagMonths < 0 || maxLagMonths > MAX_LAG_MONTHS) {
    throw new DomainError('drivers.lag-outside', { maxLagMonths, most: MAX_LAG_MONTHS });
  }
  for (const { id, spend } of drivers) {
    if (spend.length !== kpi.length) throw new DomainError('drivers.lengths-differ', { id });
    if (!spend.every(Number.isFinite)) throw new DomainError('drivers.not-a-number', { id });
  }
  if (!kpi.every((value) => value === null || Number.isFinite(value))) {
    throw new DomainError('drivers.not-a-number', { id: 'kpi' });
  }
  return { kpi, drivers, maxLagMonths, resamples, seed };
}
