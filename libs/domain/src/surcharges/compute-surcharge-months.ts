import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import { takeBp } from '../money/take-bp';
import { requireTwelve } from '../phasing/require-twelve';

/** A surcharge that holds from a month on, until the next one begins. */
export interface DatedSurcharge {
  validFrom: Month;
  rateBp: number;
}

/**
 * What a surcharge adds to twelve months of cost, each month at the rate that holds in it and rounded by itself; nothing
 * before the first rate.
 *
 * Units: minor units in and out; rates in basis points. Sign: of the cost, so that a credit takes its surcharge back.
 * @throws {DomainError} `phasing.not-twelve-months`, `calendar.not-month`, `money.not-minor-units`.
 * @see §§ 25, 26 KSVG (Künstlersozialabgabe); § 13b UStG where input tax is not deductible; DOMAIN.md 4, tax
 * @example computeSurchargeMonths({ amountsMinor: [1_000_00, ...], months, rates: [{ validFrom: '2025-01', rateBp: 500 }] })
 *   //=> [5000, ...]
 */
export function computeSurchargeMonths(input: {
  amountsMinor: readonly number[];
  months: readonly Month[];
  rates: readonly DatedSurcharge[];
}): number[] {
  const { amountsMinor, rates } = input;
  requireTwelve(amountsMinor);
  return requireTwelve(input.months).map((month, index) =>
    takeBp(amountsMinor[index] ?? 0, surchargeAt(rates, month)),
  );
}

function surchargeAt(rates: readonly DatedSurcharge[], month: Month): number {
  const begun = rates.filter(({ validFrom }) => compareMonths(validFrom, month) <= 0);
  const latest = begun.reduce<DatedSurcharge | null>(
    (last, rate) => (last === null || compareMonths(rate.validFrom, last.validFrom) >= 0 ? rate : last),
    null,
  );
  return latest?.rateBp ?? 0;
}
