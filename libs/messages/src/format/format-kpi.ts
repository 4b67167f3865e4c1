import type { Language } from '../locale';
import { decimalText } from './decimal-text';
import { formatE4, type DecimalOptions } from './format-number';
import { numberFormat, signDisplay } from './number-format';

export type KpiUnitName = 'currency' | 'percent' | 'number' | 'hours';

/**
 * A KPI's value (times 10^4) with its unit.
 *
 * @example formatKpi('en', 140_000, 'percent', 'EUR') //=> '14 %'
 */
export function formatKpi(
  language: Language,
  valueE4: number,
  unit: KpiUnitName,
  currency: string,
  options: DecimalOptions = {},
): string {
  switch (unit) {
    case 'currency':
      return numberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: options.decimals ?? 0,
        maximumFractionDigits: options.decimals ?? 2,
        signDisplay: signDisplay(options),
      }).format(decimalText(valueE4, 4));
    case 'percent':
      return `${formatE4(language, valueE4, options)}\u00a0%`;
    case 'hours':
      return `${formatE4(language, valueE4, options)}\u00a0h`;
    case 'number':
      return formatE4(language, valueE4, options);
  }
}
