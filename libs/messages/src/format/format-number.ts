import type { Language } from '../locale';
import { decimalText } from './decimal-text';
import { numberFormat, signDisplay, type SignOption } from './number-format';

export interface DecimalOptions extends SignOption {
  decimals?: number;
}

/** @example formatNumber('de', 1234.5, { decimals: 1 }) //=> '1.234,5' */
export function formatNumber(language: Language, value: number, options: DecimalOptions = {}): string {
  const decimals = options.decimals ?? 0;
  return numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signDisplay(options),
  }).format(value);
}

/**
 * A ratio as percent.
 *
 * @example formatPercent('de', 0.1) //=> '10,0 %'
 */
export function formatPercent(language: Language, ratio: number, options: DecimalOptions = {}): string {
  const decimals = options.decimals ?? 1;
  return `${numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signDisplay(options),
  }).format(ratio * 100)}\u00a0%`;
}

/** Basis points as percent, without needless zeros unless `decimals` are asked for: 10 000 //=> '100 %' */
export function formatBp(language: Language, bp: number, options: DecimalOptions = {}): string {
  return `${numberFormat(language, {
    minimumFractionDigits: options.decimals ?? 0,
    maximumFractionDigits: options.decimals ?? 2,
    signDisplay: signDisplay(options),
  }).format(decimalText(bp, 2))}\u00a0%`;
}

/** A value times 10^4, without needless zeros unless `decimals` are asked for. */
export function formatE4(language: Language, valueE4: number, options: DecimalOptions = {}): string {
  return numberFormat(language, {
    minimumFractionDigits: options.decimals ?? 0,
    maximumFractionDigits: options.decimals ?? 4,
    signDisplay: signDisplay(options),
  }).format(decimalText(valueE4, 4));
}

const RATE_DIGITS = 9;

/** An exchange rate times 10^9, without needless zeros. @example formatRate('de', 1_077_600_000) //=> '1,0776' */
export function formatRate(language: Language, rateE9: number): string {
  return numberFormat(language, { maximumFractionDigits: RATE_DIGITS }).format(
    decimalText(rateE9, RATE_DIGITS),
  );
}

export interface HoursOptions extends DecimalOptions {
  plain?: boolean;
}

/** Minutes as decimal hours. @example formatHours('de', 450) //=> '7,5 h' */
export function formatHours(language: Language, minutes: number, options: HoursOptions = {}): string {
  const number = numberFormat(language, {
    minimumFractionDigits: options.decimals ?? 0,
    maximumFractionDigits: options.decimals ?? 2,
    signDisplay: signDisplay(options),
  }).format(minutes / 60);
  return options.plain ? number : `${number}\u00a0h`;
}
