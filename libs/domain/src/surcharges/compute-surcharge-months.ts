import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import { requireMinor } from '../money/require-minor';
import { requireScaled } from '../money/require-scaled';
import { roundRunning } from '../money/round-running';
import { requireTwelve } from '../phasing/require-twelve';

const WHOLE_BP = 10_000n;

/** A surcharge that holds from a month on, until the next one begins. */
export interface DatedSurcharge {
  validFrom: Month;
  rateBp: number;
}

/**
 * What a surcharge adds to twelve months of cost, each month at the rate that holds in it; nothing before the first rate.
 * The year is rounded once, so 5 % of 28,000.00 are 1,400.00 however they fall over it.
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
  const products = requireTwelve(input.months).map(
    (month, index) =>
      BigInt(requireMinor(amountsMinor[index] ?? 0)) * BigInt(requireScaled('bp', surchargeAt(rates, month))),
  );
  return roundRunning(products, WHOLE_BP);
}

function surchargeAt(rates: readonly DatedSurcharge[], month: Month): number {
  const begun = rates.filter(({ validFrom }) => compareMonths(validFrom, month) <= 0);
  const latest = begun.reduce<DatedSurcharge | null>(
    (last, rate) => (last === null || compareMonths(rate.validFrom, last.validFrom) >= 0 ? rate : last),
    null,
  );
  return latest?.rateBp ?? 0;
}
