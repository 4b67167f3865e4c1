import type { Language } from '../locale';
import { decimalText } from './decimal-text';
import { numberFormat, signDisplay, type SignOption } from './number-format';

export interface MoneyOptions extends SignOption {
  /** Leave the currency away, as in tables whose head names it. */
  plain?: boolean;
  /** Decimals; default those of the currency. */
  decimals?: number;
}

/** Decimals of a currency (EUR 2, JPY 0). */
export function currencyDecimals(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Minor units as money.
 *
 * @example formatMoney('de', 123456, 'EUR') //=> '1.234,56 EUR' (with a no-break space)
 */
export function formatMoney(
  language: Language,
  minor: number,
  currency: string,
  options: MoneyOptions = {},
): string {
  const exponent = currencyDecimals(currency);
  const decimals = options.decimals ?? exponent;
  const style = options.plain
    ? { style: 'decimal' as const }
    : { style: 'currency' as const, currency, currencyDisplay: 'code' as const };
  return numberFormat(language, {
    ...style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signDisplay(options),
  }).format(decimalText(minor, exponent));
}

export interface ThousandsOptions extends SignOption {
  /** `none`: bare number; `k`: 842.6 k; `currency`: EUR 842.6 k (German: 842,6 TEUR). */
  unit?: 'none' | 'k' | 'currency';
  decimals?: number;
}

/**
 * Minor units in thousands of the major unit, as controllers read them.
 *
 * @example formatThousands('en', 84_260_000, 'EUR') //=> '842.6 k' (with a no-break space)
 */
export function formatThousands(
  language: Language,
  minor: number,
  currency: string,
  options: ThousandsOptions = {},
): string {
  const decimals = options.decimals ?? 1;
  const number = numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signDisplay(options),
  }).format(decimalText(minor, currencyDecimals(currency) + 3));
  switch (options.unit ?? 'k') {
    case 'none':
      return number;
    case 'k':
      return `${number}\u00a0${language === 'de' ? 'T' : 'k'}`;
    case 'currency':
      return language === 'de' ? `${number}\u00a0T${currency}` : `${currency}\u00a0${number}\u00a0k`;
  }
}

/**
 * Minor units in millions of the major unit, a bare number.
 *
 * @example formatMillions('en', 84_260_000, 'EUR') //=> '0.84'
 */
export function formatMillions(language: Language, minor: number, currency: string): string {
  return numberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: signDisplay({}),
  }).format(decimalText(minor, currencyDecimals(currency) + 6));
}

/**
 * A rate or unit price (10^-6 of the major unit) with at least the currency's decimals.
 *
 * @example formatMicro('en', 75_500_000, 'EUR', { plain: true }) //=> '75.50'
 */
export function formatMicro(
  language: Language,
  micro: number,
  currency: string,
  options: { plain?: boolean } = {},
): string {
  const style = options.plain
    ? { style: 'decimal' as const }
    : { style: 'currency' as const, currency, currencyDisplay: 'code' as const };
  return numberFormat(language, {
    ...style,
    minimumFractionDigits: currencyDecimals(currency),
    maximumFractionDigits: 6,
    signDisplay: 'negative',
  }).format(decimalText(micro, 6));
}
