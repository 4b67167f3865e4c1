import type { LineHistoryEntry } from '@etat/contracts';
import { LINE_STATUSES } from '@etat/domain';
import type { I18n } from '../../../platform/i18n';

type Value = LineHistoryEntry['before'];
type Words = Pick<
  I18n,
  't' | 'formatMonth' | 'formatMoney' | 'formatHours' | 'formatE4' | 'formatMicro' | 'formatNumber'
>;

const PLAIN = [
  'title',
  'note',
  'kind',
  'costCentreId',
  'categoryId',
  'initiativeId',
  'vendorId',
  'roleId',
  'phasing',
  'quantityE4',
  'unitPriceMicro',
  'totalMinor',
  'totalMinutes',
  'status',
  'statusReason',
  'version.status',
] as const;
const PARTS: Record<string, 'supplement' | 'transfer' | 'carry-forward'> = {
  supplementMinor: 'supplement',
  transferMinor: 'transfer',
  carryForwardMinor: 'carry-forward',
};

/** How a cell is called and its values are written; what is not known is shown as it stands. */
export function createHistoryWords(
  words: Words,
  months: readonly string[],
  nameOf: (id: string) => string | undefined,
) {
  const { t, formatMonth } = words;
  return {
    label(field: string): string {
      const [measure, index] = field.split('.');
      const month = formatMonth(months[Number(index)] ?? null, 'short');
      if (measure === 'amountsMinor' || measure === 'minutes')
        return t(`versions.history.field.${measure}`, { month });
      const part = PARTS[field];
      if (part) return t(`versions.parts.${part}`);
      const known = PLAIN.find((name) => name === field);
      return known ? t(`versions.history.field.${known}`) : field;
    },
    value(field: string, value: Value): string {
      if (value === null) return '–';
      if (typeof value === 'number') return toNumber(words, field, value);
      if (/Id$/.test(field)) return nameOf(value) ?? value;
      if (field === 'kind' || field === 'phasing') return toChoice(words, field, value);
      if (!/status$/.test(field)) return value;
      const status = LINE_STATUSES.find((each) => each === value);
      return status
        ? t(`versions.status.${status}`)
        : t('versions.history.value', { value: value.replace('-', '_') });
    },
  };
}

function toChoice({ t }: Words, field: 'kind' | 'phasing', value: string): string {
  if (field === 'kind')
    return value === 'internal' || value === 'external' ? t(`planning.kind.${value}`) : value;
  return value === 'even' || value === 'manual' ? t(`planning.phasing.${value}`) : value;
}

function toNumber(words: Words, field: string, value: number): string {
  if (/minutes/i.test(field)) return words.formatHours(value);
  if (/Minor/.test(field)) return words.formatMoney(value);
  if (/E4$/.test(field)) return words.formatE4(value);
  if (/Micro$/.test(field)) return words.formatMicro(value);
  return words.formatNumber(value);
}
