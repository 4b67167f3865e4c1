import { sumMinor } from '../money/sum-minor';

/**
 * How much a change moves: what months gain, or what they lose when that is more. Approval goes by it, so that money moved
 * from one month or line to another counts like money added.
 *
 * Units: minor units; one list of months per line. Sign: never negative.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 4: a change request above a threshold, a logged edit below it
 * @example computeChangeVolume([[-100, 0], [0, 60]]) //=> 100
 */
export function computeChangeVolume(deltasMinor: readonly (readonly number[])[]): number {
  const months = deltasMinor.flat();
  const gainedMinor = sumMinor(months.filter((month) => month > 0));
  const lostMinor = 0 - sumMinor(months.filter((month) => month < 0));
  return Math.max(gainedMinor, lostMinor);
}
