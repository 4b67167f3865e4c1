import type { ImpactLink, Kpi } from '@etat/contracts';

/** A link while it is entered; null is a field that is still empty. */
export interface LinkDraft {
  initiativeId: string | null;
  kpiId: string | null;
  baselineKind: ImpactLink['baseline']['kind'];
  baselineE4: number | null;
  baselineFrom: string | null;
  baselineTo: string | null;
  shareBp: number | null;
  shareLowBp: number | null;
  shareHighBp: number | null;
  lagMonths: number | null;
  marginBp: number | null;
  valuePerUnitMicro: number | null;
  validFrom: string | null;
  validTo: string | null;
  method: ImpactLink['method'];
  reason: string;
}

/** Everything a link holds, complete: what the server would otherwise fill in is decided where the reader sees it. */
export type LinkRequest = Omit<ImpactLink, 'id' | 'version' | 'recordedAt' | 'recordedBy'>;

export function toEmptyDraft(initiativeId: string | null, validFrom: string): LinkDraft {
  return {
    initiativeId,
    kpiId: null,
    baselineKind: 'previous-year',
    baselineE4: null,
    baselineFrom: null,
    baselineTo: null,
    shareBp: null,
    shareLowBp: null,
    shareHighBp: null,
    lagMonths: 0,
    marginBp: null,
    valuePerUnitMicro: null,
    validFrom,
    validTo: null,
    method: 'assumption',
    reason: '',
  };
}

export function toDraft({ baseline, ...link }: LinkRequest): LinkDraft {
  const { initiativeId, kpiId, shareBp, shareLowBp, shareHighBp, lagMonths, marginBp } = link;
  const { valuePerUnitMicro, validFrom, validTo, method, reason } = link;
  return {
    initiativeId,
    kpiId,
    baselineKind: baseline.kind,
    baselineE4: baseline.kind === 'fixed' ? baseline.valueE4 : null,
    baselineFrom: baseline.kind === 'average' ? baseline.fromMonth : null,
    baselineTo: baseline.kind === 'average' ? baseline.toMonth : null,
    shareBp,
    shareLowBp,
    shareHighBp,
    lagMonths,
    marginBp,
    valuePerUnitMicro,
    validFrom,
    validTo,
    method,
    reason,
  };
}

/**
 * The request a draft stands for; null while something is missing. An empty low or high share is the claimed one.
 * `unit` is that of the chosen KPI: only what is no money needs a value per unit.
 */
export function toLinkRequest(draft: LinkDraft, unit: Kpi['unit'] | null): LinkRequest | null {
  const { initiativeId, kpiId, shareBp, lagMonths, marginBp, validFrom, validTo, method } = draft;
  const baseline = toBaseline(draft);
  const valuePerUnitMicro = needsValuePerUnit(unit) ? draft.valuePerUnitMicro : null;
  const hasValue = valuePerUnitMicro !== null || !needsValuePerUnit(unit);
  if (initiativeId === null || kpiId === null || shareBp === null || lagMonths === null) return null;
  if (marginBp === null || validFrom === null || baseline === null || !hasValue) return null;
  return {
    initiativeId,
    kpiId,
    baseline,
    shareBp,
    shareLowBp: draft.shareLowBp ?? shareBp,
    shareHighBp: draft.shareHighBp ?? shareBp,
    lagMonths,
    marginBp,
    valuePerUnitMicro,
    validFrom,
    validTo,
    method,
    reason: draft.reason.trim(),
  };
}

export function needsValuePerUnit(unit: Kpi['unit'] | null): boolean {
  return unit !== null && unit !== 'currency';
}

function toBaseline({ baselineKind, baselineE4, baselineFrom, baselineTo }: LinkDraft) {
  switch (baselineKind) {
    case 'previous-year':
      return { kind: baselineKind };
    case 'fixed':
      return baselineE4 === null ? null : { kind: baselineKind, valueE4: baselineE4 };
    case 'average':
      if (baselineFrom === null || baselineTo === null) return null;
      return { kind: baselineKind, fromMonth: baselineFrom, toMonth: baselineTo };
  }
}
