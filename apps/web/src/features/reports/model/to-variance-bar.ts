import type { PlanActualRow } from '@etat/contracts';

/** A bar inside a table cell, in percent of the cell; the zero line stands in its middle. */
export interface VarianceBar {
  leftPercent: number;
  widthPercent: number;
}

/** The largest variance of a column: all its bars share one scale, or their lengths could not be compared. */
export function toLargestDelta(rows: readonly Pick<PlanActualRow, 'figures'>[]): number {
  return Math.max(0, ...rows.map(({ figures }) => Math.abs(figures.deltaMinor)));
}

/** Null for a variance of zero: there is nothing to draw. */
export function toVarianceBar(deltaMinor: number, largestMinor: number): VarianceBar | null {
  if (deltaMinor === 0 || largestMinor === 0) return null;
  const widthPercent = (Math.min(Math.abs(deltaMinor), largestMinor) / largestMinor) * 50;
  return { leftPercent: deltaMinor > 0 ? 50 : 50 - widthPercent, widthPercent };
}
