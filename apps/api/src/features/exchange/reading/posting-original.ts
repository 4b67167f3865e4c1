import { CurrencySchema } from '@etat/contracts';
import { convertMinor, currencyExponent, divideRounded, MAX_AMOUNT_MINOR } from '@etat/domain';
import { roundExact } from '@etat/exchange';
import type { OriginalAmount } from '../../actuals';
import type { ReadingContext } from './reading-context';
import type { RowCells } from './row-cells';

const RATE_DIGITS = 9;

/** What a row says was paid in another currency; the rate is null where it must follow from the amount. */
export interface WrittenOriginal {
  currency: string;
  amountMinor: number;
  rateE9: number | null;
  rateDate: string | null;
}

/** Null where the row names no other currency, or cannot be read. */
export function readOriginal(
  cells: RowCells,
  { currency: own, settings }: ReadingContext,
): WrittenOriginal | null {
  const currency = cells.name('foreignCurrency').toUpperCase();
  if (currency === '' || currency === own) return null;
  if (!CurrencySchema.safeParse(currency).success)
    return cells.refuse('foreignCurrency', 'money.not-currency-code');
  const written = cells.exact('foreignAmount');
  if (written === null) return cells.refuse('foreignAmount', 'import.cell-missing');
  const digits = currencyExponent(currency);
  const amountMinor = Number(roundExact(written, digits)) * (settings.sign === 'negate' ? -1 : 1);
  if (Math.abs(amountMinor) > MAX_AMOUNT_MINOR) return cells.refuse('foreignAmount', 'amount.out-of-range');
  const rateE9 = cells.scaled('exchangeRate', RATE_DIGITS);
  if (rateE9 !== null && rateE9 <= 0) return cells.refuse('exchangeRate', 'rates.not-positive');
  return { currency, amountMinor: amountMinor + 0, rateE9, rateDate: cells.date('rateDate') };
}

/** The amount in the organisation's currency by the row's rate; null without one. */
export function convertOriginal(
  { currency, amountMinor, rateE9 }: WrittenOriginal,
  own: string,
): number | null {
  return rateE9 === null ? null : convertMinor({ amountMinor, from: currency, to: own, rateE9 });
}

/** The amount of another currency as it is stored; a rate the file does not give is the one its two amounts make. */
export function completeOriginal(
  written: WrittenOriginal,
  amountMinor: number,
  own: string,
): OriginalAmount | null {
  const { currency, rateE9, rateDate } = written;
  const rate = rateE9 ?? impliedRateE9(written, amountMinor, own);
  return rate === null ? null : { currency, amountMinor: written.amountMinor, rateE9: rate, rateDate };
}

function impliedRateE9(
  { currency, amountMinor }: WrittenOriginal,
  ownMinor: number,
  own: string,
): number | null {
  if (ownMinor === 0 || Math.sign(amountMinor) !== Math.sign(ownMinor)) return null;
  const shift = (code: string) => 10n ** BigInt(currencyExponent(code));
  const foreign = BigInt(Math.abs(amountMinor)) * 10n ** BigInt(RATE_DIGITS) * shift(own);
  const rate = Number(divideRounded(foreign, BigInt(Math.abs(ownMinor)) * shift(currency)));
  return rate > 0 && Number.isSafeInteger(rate) ? rate : null;
}
