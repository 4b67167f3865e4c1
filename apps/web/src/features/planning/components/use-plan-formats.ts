import { useMemo } from 'react';
import { useI18n } from '../../../platform/i18n';
import type { CellFormats } from '../model/cell-text';
import type { NumberReader } from '../model/parse-cell';

export type PlanUnit = 'full' | 'thousands' | 'millions';

/** How cells are shown (in the chosen unit), opened for editing (always in full) and read. */
export function usePlanFormats(unit: PlanUnit): {
  shown: CellFormats;
  edited: CellFormats;
  reader: NumberReader;
} {
  const i18n = useI18n();
  return useMemo(() => {
    const edited: CellFormats = {
      money: (minor) => i18n.formatMoney(minor, { plain: true }),
      micro: (micro) => i18n.formatMicro(micro, { plain: true }),
      quantity: (quantityE4) => i18n.formatE4(quantityE4),
      hours: (minutes) => i18n.formatHours(minutes, { plain: true }),
    };
    const money = {
      full: edited.money,
      thousands: (minor: number) => i18n.formatThousands(minor, { unit: 'none' }),
      millions: (minor: number) => i18n.formatMillions(minor),
    };
    return {
      edited,
      shown: {
        ...edited,
        hours: (minutes) => i18n.formatHours(minutes),
        money: money[unit],
      },
      reader: {
        decimal: i18n.parseScaled,
        minutes: i18n.parseHours,
        moneyScale: i18n.currencyExponent,
        decimalMark: i18n.language === 'de' ? ',' : '.',
      },
    };
  }, [i18n, unit]);
}
