import type { I18n } from '../../../platform/i18n';
import { toFieldWords, toValueWords } from './audit-words';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** A control total is of the unit that the file's rows have: money, or values of KPIs. */
function toUnitField(field: string, { kind, file }: Record<string, unknown>): string {
  if (field !== 'controlTotal') return field;
  return (kind ?? file) === 'kpi-values' ? 'controlTotalE4' : 'controlTotalMinor';
}

/** Kept by every row and telling nobody anything. */
const SILENT = new Set(['id', 'version', 'organisationId', 'accountId', 'updatedAt', 'createdAt']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isSame = (one: unknown, other: unknown) =>
  (isNothing(one) && isNothing(other)) || JSON.stringify(one) === JSON.stringify(other);

/** Fields that differ between what was and what is; of a new entry all that say something. */
export function toFieldChanges(before: unknown, after: unknown): FieldChange[] {
  const old = isRecord(before) ? before : {};
  const now = isRecord(after) ? after : {};
  // An update may record only what it touched: what it does not name has not changed. Only a deletion records no "after".
  const fields = isRecord(after) ? Object.keys(now) : Object.keys(old);
  return fields
    .filter((field) => !SILENT.has(field) && !isSame(old[field], now[field]))
    .map((field) => ({
      field: toUnitField(field, isRecord(after) ? now : old),
      before: old[field],
      after: now[field],
    }));
}

type Formats = Pick<
  I18n,
  | 't'
  | 'formatMoney'
  | 'formatMicro'
  | 'formatHours'
  | 'formatBp'
  | 'formatE4'
  | 'formatMonth'
  | 'formatInstant'
  | 'formatDate'
  | 'formatNumber'
  | 'currency'
>;

/** Of a long list the beginning and its length tell enough. */
const SHOWN_PARTS = 3;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MONTH = /^\d{4}-\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Smaller whole numbers may be years, which are not grouped. */
const GROUPED_FROM = 10_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function toNumberText(field: string, value: number, formats: Formats): string {
  if (field.endsWith('Minor')) return formats.formatMoney(value);
  if (field.endsWith('Micro')) return formats.formatMicro(value);
  if (field.toLowerCase().endsWith('minutes')) return formats.formatHours(value);
  if (field.endsWith('Bp')) return formats.formatBp(value);
  if (field.endsWith('E4')) return formats.formatE4(value);
  return value < GROUPED_FROM ? String(value) : formats.formatNumber(value);
}

function toWordText(
  field: string,
  value: string,
  names: ReadonlyMap<string, string>,
  formats: Formats,
): string {
  const words = toValueWords(field, value);
  if (words) return formats.t('administration.audit.word', { ...words, currency: formats.currency });
  if (UUID.test(value)) return names.get(value) ?? '…';
  if (MONTH.test(value)) return formats.formatMonth(value);
  if (DATE.test(value)) return formats.formatDate(value);
  return INSTANT.test(value) ? formats.formatInstant(value) : value;
}

/** Whether the short form leaves parts of a list out. */
export function isLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > SHOWN_PARTS;
}

/**
 * A recorded value as a controller reads it: ids as names, figures with their unit, known words in the reader's
 * language; of long lists the beginning, unless `isWhole`.
 */
export function toValueText(
  field: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
  formats: Formats,
  isWhole = false,
): string {
  const inner = (part: unknown, of = field) => toValueText(of, part, names, formats, isWhole);
  if (isNothing(value)) return '–';
  if (typeof value === 'boolean') return formats.t(value ? 'ui.yes' : 'ui.no');
  if (typeof value === 'number') return toNumberText(field, value, formats);
  if (typeof value === 'string') return toWordText(field, value, names, formats);
  if (Array.isArray(value)) {
    const isCut = isLong(value) && !isWhole;
    const shown = (isCut ? value.slice(0, SHOWN_PARTS) : value).map((part: unknown) =>
      isRecord(part)
        ? toParts(part)
            .map(([key, one]) => inner(one, key))
            .join(' ')
        : inner(part),
    );
    return [...shown, ...(isCut ? [`… (${value.length})`] : [])].join(', ');
  }
  if (isRecord(value)) {
    return toParts(value)
      .map(([key, part]) => {
        const name = formats.t('administration.audit.field', toFieldWords(key));
        return formats.t('administration.audit.value', { field: name, after: inner(part, key) });
      })
      .join(', ');
  }
  return '';
}

function toParts(record: Record<string, unknown>): [string, unknown][] {
  return Object.entries(record).filter(([, part]) => !isNothing(part));
}
