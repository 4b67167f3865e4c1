import type { StaffRole } from '@etat/contracts';

/** A rate as it is typed: either part may still be missing. `key` only keeps rows apart while they are edited. */
export interface RateRow {
  key: string;
  validFrom: string | null;
  rateMicro: number | null;
}

type Rate = StaffRole['rates'][number];

/** Complete rows as rates, oldest first; half-filled rows are left to the form's validity. */
export function toRates(rows: readonly RateRow[]): Rate[] {
  return rows
    .flatMap(({ validFrom, rateMicro }) =>
      validFrom === null || rateMicro === null ? [] : [{ validFrom, rateMicro }],
    )
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}

/**
 * The rate that holds in a month: the latest that began by then; null before the first.
 *
 * @example rateAtMonth([{ validFrom: '2026-01', rateMicro: 62_000_000 }], '2026-03')?.rateMicro //=> 62_000_000
 */
export function rateAtMonth(rates: readonly Rate[], month: string): Rate | null {
  const begun = rates.filter(({ validFrom }) => validFrom <= month);
  return begun.reduce<Rate | null>(
    (latest, rate) => (latest === null || rate.validFrom > latest.validFrom ? rate : latest),
    null,
  );
}
