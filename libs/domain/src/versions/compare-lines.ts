import { requireTwelve } from '../phasing/require-twelve';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';

/** A line as far as it is compared. */
export interface ComparableLine {
  /** The line it was once copied from, or itself. */
  originId: string;
  /** Its dimensions: cost centre, category, initiative, vendor, role. */
  dimensions: string;
  title: string;
  monthsMinor: readonly number[];
}

export interface LineComparison<T extends ComparableLine> {
  state: 'added' | 'removed' | 'changed' | 'unchanged';
  before: T | null;
  after: T | null;
  /** after - before by fiscal period */
  deltasMinor: number[];
  deltaMinor: number;
}

const NOTHING: readonly number[] = new Array<number>(12).fill(0);

/**
 * Two versions line by line: lines of one origin belong together, else those of the same dimensions and title; the rest
 * was added or removed. A line is changed when a month, its title or a dimension differs.
 *
 * Units: minor units by fiscal period, so that versions of different years compare too. Sign: after - before.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see DOMAIN.md 1, version
 * @example compareLines(budget, forecast).filter(({ state }) => state === 'added')
 */
export function compareLines<T extends ComparableLine>(
  before: readonly T[],
  after: readonly T[],
): LineComparison<T>[] {
  const partners = new Map<T, T>();
  const free = new Set(before);
  const pairUp = (keyOf: (line: T) => string) => {
    const waiting = new Map<string, T[]>();
    for (const line of free) waiting.set(keyOf(line), [...(waiting.get(keyOf(line)) ?? []), line]);
    for (const line of after) {
      const partner = partners.has(line) ? undefined : waiting.get(keyOf(line))?.shift();
      if (!partner) continue;
      partners.set(line, partner);
      free.delete(partner);
    }
  };
  pairUp(({ originId }) => originId);
  pairUp(({ dimensions, title }) => `${dimensions}\u0000${title}`);
  return [
    ...after.map((line) => toComparison(partners.get(line) ?? null, line)),
    ...[...free].map((line) => toComparison(line, null)),
  ];
}

function toComparison<T extends ComparableLine>(before: T | null, after: T | null): LineComparison<T> {
  const old = requireTwelve(before?.monthsMinor ?? NOTHING);
  const deltasMinor = requireTwelve(after?.monthsMinor ?? NOTHING).map((month, period) =>
    subtractMinor(month, old[period] ?? 0),
  );
  return {
    state: toState(before, after, deltasMinor),
    before,
    after,
    deltasMinor,
    deltaMinor: sumMinor(deltasMinor),
  };
}

function toState(
  before: ComparableLine | null,
  after: ComparableLine | null,
  deltasMinor: readonly number[],
) {
  if (!before) return 'added';
  if (!after) return 'removed';
  const isSame =
    before.title === after.title &&
    before.dimensions === after.dimensions &&
    deltasMinor.every((delta) => delta === 0);
  return isSame ? 'unchanged' : 'changed';
}
