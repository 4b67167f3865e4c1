import type { ImportKind, ImportSettings } from '@etat/contracts';
import { currencyExponent } from '@etat/domain';
import type { DetectedColumn } from '@etat/exchange';
import type { Access } from '../../../platform/access/access';

/** What every row of one run is read with. */
export interface ReadingContext {
  access: Access;
  kind: ImportKind;
  settings: ImportSettings;
  columns: readonly DetectedColumn[];
  currency: string;
  /** Decimal digits of the currency. */
  exponent: number;
  /** `$` and the like, where the organisation's currency is written so. */
  currencySigns: ReadonlySet<string>;
}

export function toReadingContext(
  access: Access,
  kind: ImportKind,
  settings: ImportSettings,
  columns: readonly DetectedColumn[],
): ReadingContext {
  const { currency } = access.organisation;
  return {
    access,
    kind,
    settings,
    columns,
    currency,
    exponent: currencyExponent(currency),
    currencySigns: new Set([currency, ...findSigns(currency)]),
  };
}

function findSigns(currency: string): string[] {
  return (['narrowSymbol', 'symbol'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .filter(({ type }) => type === 'currency')
      .map(({ value }) => value),
  );
}
