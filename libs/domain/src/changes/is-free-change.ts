import { addPeriods } from '../reports/add-periods';
import { computeChangeVolume } from './compute-change-volume';

/** A change that was made to a line, with or without anybody's approval. */
export interface MadeChange {
  /** ISO 8601 instant, UTC. */
  madeAt: string;
  isApproved: boolean;
  deltasMinor: readonly number[];
}

/**
 * How far a line has come from its last approved value: what was changed without approval since then, taken together.
 * A change that was approved makes the line's value of that moment the approved one.
 *
 * Units: minor units by fiscal period. Sign: what was added since is positive.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see DOMAIN.md 4: a change request above a threshold, a logged edit below it
 * @example computeDrift([{ madeAt: '2026-02-01T00:00:00.000Z', isApproved: false, deltasMinor: [90, ...zeros] }]).at(0) //=> 90
 */
export function computeDrift(changes: readonly MadeChange[]): number[] {
  const approved = changes.filter(({ isApproved }) => isApproved).map(({ madeAt }) => madeAt);
  const last = approved.reduce((latest, at) => (at > latest ? at : latest), '');
  // One of the same instant counts as unapproved: rather asked for once too often.
  const since = changes.filter(({ isApproved, madeAt }) => !isApproved && madeAt >= last);
  return addPeriods(since.map(({ deltasMinor }) => deltasMinor));
}

/** One line of a change that is asked for. */
export interface FreeChangeLine {
  /** From `computeDrift`. */
  driftMinor: readonly number[];
  deltasMinor: readonly number[];
  /** Up to this the line's cost centre changes without approval; null: never. */
  freeChangeMinor: number | null;
}

/**
 * Whether a change is small enough to be made at once: neither its own volume, nor for any of its lines the distance to
 * the last approved value after it, is above the threshold. So ten small changes are asked for like a large one.
 *
 * Units: minor units by fiscal period. A distance is a volume: money moved between months counts.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see DOMAIN.md 4: a change request above a threshold, a logged edit below it
 * @example isFreeChange([{ driftMinor: [90, ...zeros], deltasMinor: [90, ...zeros], freeChangeMinor: 100 }]) //=> false
 */
export function isFreeChange(lines: readonly FreeChangeLine[]): boolean {
  const volumeMinor = computeChangeVolume(lines.map(({ deltasMinor }) => deltasMinor));
  return lines.every(({ driftMinor, deltasMinor, freeChangeMinor }) => {
    if (freeChangeMinor === null) return false;
    const distanceMinor = computeChangeVolume([addPeriods([driftMinor, deltasMinor])]);
    return volumeMinor <= freeChangeMinor && distanceMinor <= freeChangeMinor;
  });
}
