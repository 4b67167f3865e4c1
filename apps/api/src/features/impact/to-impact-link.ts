import { BaselineSchema, type ImpactLink } from '@etat/contracts';
import { type Baseline, monthRange } from '@etat/domain';
import type { ImpactLinkEntity } from './impact-link.entity';

/** Maps the row to what leaves the server; `names` are those of the accounts that recorded links. */
export function toImpactLink(row: ImpactLinkEntity, names: ReadonlyMap<string, string>): ImpactLink {
  const { organisationId: _organisationId, baseline, recordedBy, ...fields } = row;
  return {
    ...fields,
    baseline: BaselineSchema.parse(JSON.parse(baseline)),
    recordedBy: recordedBy === null ? null : (names.get(recordedBy) ?? null),
  };
}

/** The baseline as the domain wants it: an average names its months. */
export function toBaseline(row: ImpactLinkEntity): Baseline {
  const baseline = BaselineSchema.parse(JSON.parse(row.baseline));
  return baseline.kind === 'average'
    ? { kind: 'average', months: monthRange(baseline.fromMonth, baseline.toMonth) }
    : baseline;
}
