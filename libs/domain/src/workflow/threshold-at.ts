/** From a date on: what a controller may approve on a cost centre and below, and what changes without approval. */
export interface ApprovalThreshold {
  costCentreId: string;
  /** `YYYY-MM-DD` */
  validFrom: string;
  /** Up to this amount of a line the controller approves; above it leadership must. */
  lineLimitMinor: number;
  /** Up to this amount a change of an approved line is made at once and logged; above it, it is approved. */
  freeChangeMinor: number;
}

/**
 * The threshold that holds for a cost centre on a day: the newest one of the nearest cost centre upwards that has any.
 *
 * Units: `path` is the cost centre and those above it, nearest first; dates `YYYY-MM-DD`. Null: no rule holds, then a
 * controller approves any line and every change is approved.
 * @see DOMAIN.md 4: a change request above a threshold, a logged edit below it
 * @example thresholdAt(thresholds, ['team', 'division', 'root'], '2026-03-01')?.lineLimitMinor //=> 1000000
 */
export function thresholdAt<T extends ApprovalThreshold>(
  thresholds: readonly T[],
  path: readonly string[],
  date: string,
): T | null {
  for (const costCentreId of path) {
    const [newest] = thresholds
      .filter((each) => each.costCentreId === costCentreId && each.validFrom <= date)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    if (newest) return newest;
  }
  return null;
}

/**
 * Whether leadership must approve an amount: its size, cost or credit, is above the limit. Without a limit it need not.
 *
 * Units: minor units; the limit itself is still the controller's.
 * @see DOMAIN.md 4, thresholds
 * @example isAboveLimit(-10_001, 10_000) //=> true
 */
export function isAboveLimit(amountMinor: number, limitMinor: number | null): boolean {
  return limitMinor !== null && Math.abs(amountMinor) > limitMinor;
}
