import { DomainError } from '../errors/domain-error';
import { allocateMinor } from '../money/allocate-minor';
import { divideRounded } from '../money/divide-rounded';
import { isLocked } from '../phasing/locked-months';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';

export interface CutInput {
  /** Months of each line; lines that are not to be cut are left out. */
  linesMinor: readonly (readonly number[])[];
  /** Which of the months may still change. */
  open: readonly boolean[];
  /** Of each line those that keep their amount, as bit masks; none when left out. */
  lockedMonths?: readonly number[];
  /** How much goes, 1 to 10,000 basis points. */
  shareBp: number;
}

const WHOLE_BP = 10_000;

/**
 * The months of lines after a percentage of their open months is cut: the cut of all of them together is the rounded
 * percentage of their sum, spread over the cells by largest remainder.
 *
 * Units: minor units (or minutes); share in basis points. Sign: only costs are cut, credits stay; no cell turns negative.
 * @throws {DomainError} `cut.not-share` outside 1 to 10,000, `money.not-minor-units`.
 * @see DOMAIN.md 4: "cut open lines by 10 %"; Hare/Niemeyer method
 * @example cutMonths({ linesMinor: [[100, 100]], open: [false, true], shareBp: 1_000 }) //=> [[100, 90]]
 */
export function cutMonths({ linesMinor, open, lockedMonths = [], shareBp }: CutInput): number[][] {
  if (!Number.isInteger(shareBp) || shareBp < 1 || shareBp > WHOLE_BP)
    throw new DomainError('cut.not-share', { shareBp });
  const isOpen = (line: number, at: number) => open[at] === true && !isLocked(lockedMonths[line] ?? 0, at);
  const bases = linesMinor.map((months, line) =>
    months.map((month, at) => (isOpen(line, at) && month > 0 ? month : 0)),
  );
  const cells = bases.flat();
  if (cells.length === 0) return [];
  const cutMinor = divideRounded(BigInt(sumMinor(cells)) * BigInt(shareBp), BigInt(WHOLE_BP));
  const cuts = allocateMinor(Number(cutMinor), cells);
  let next = 0;
  return linesMinor.map((months) => months.map((month) => subtractMinor(month, cuts[next++] ?? 0)));
}
