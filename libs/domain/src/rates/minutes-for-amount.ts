import { currencyExponent } from '../money/currency-exponent';
import { requireMinor } from '../money/require-minor';
import { requireScaled } from '../money/require-scaled';
import { toSafeInteger } from '../money/to-safe-integer';
import { computeHoursCostMinor } from './compute-hours-cost-minor';

export interface MinutesForAmountInput {
  amountMinor: number;
  rateMicro: number;
  currency: string;
}

/**
 * The whole minutes that cost exactly this much at an hourly rate; null when no whole number of minutes does.
 *
 * Units: minor units of `currency` and 10^-6 major units per hour in, minutes out. Sign: of the amount. An amount of 0 is
 * no time, whatever the rate.
 * @throws {DomainError} `number.not-scaled-integer`, `money.not-currency-code`, `money.not-minor-units`.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate(role, date)), read backwards
 * @example minutesForAmount({ amountMinor: 113_25, rateMicro: 75_500_000, currency: 'EUR' }) //=> 90
 */
export function minutesForAmount({ amountMinor, rateMicro, currency }: MinutesForAmountInput): number | null {
  if (requireMinor(amountMinor) === 0) return 0;
  const rate = requireScaled('rateMicro', rateMicro);
  if (rate === 0) return null;
  const product = BigInt(amountMinor) * 60n * 10n ** BigInt(6 - currencyExponent(currency));
  const near = toSafeInteger(product / BigInt(rate));
  // The cost of a minute is rounded, so the quotient may be one off.
  const found = [near, near + 1, near - 1].find(
    (minutes) => computeHoursCostMinor({ minutes, rateMicro, currency }) === amountMinor,
  );
  return found ?? null;
}
