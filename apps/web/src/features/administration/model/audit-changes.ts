import type { I18n } from '../../../platform/i18n';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
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
    .map((field) => ({ field, before: old[field], after: now[field] }));
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
>;

/** Of a long list the beginning and its length tell enough. */
const SHOWN_PARTS = 3;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MONTH = /^\d{4}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function toNumberText(field: string, value: number, formats: Formats): string {
  if (field.endsWith('Minor')) return formats.formatMoney(value);
  if (field.endsWith('Micro')) return formats.formatMicro(value);
  if (field.toLowerCase().endsWith('minutes')) return formats.formatHours(value);
  if (field.endsWith('Bp')) return formats.formatBp(value);
  if (field.endsWith('E4')) return formats.formatE4(value);
  return String(value);
}

function toWordText(value: string, names: ReadonlyMap<string, string>, formats: Formats): string {
  if (UUID.test(value)) return names.get(value) ?? '…';
  if (MONTH.test(value)) return formats.formatMonth(value);
  return INSTANT.test(value) ? formats.formatInstant(value) : value;
}

/** A recorded value as a controller reads it: ids as names, figures with their unit. */
export function toValueText(
  field: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
  formats: Formats,
): string {
  const inner = (part: unknown, of = field) => toValueText(of, part, names, formats);
  if (isNothing(value)) return '–';
  if (typeof value === 'boolean') return formats.t(value ? 'ui.yes' : 'ui.no');
  if (typeof value === 'number') return toNumberText(field, value, formats);
  if (typeof value === 'string') return toWordText(value, names, formats);
  if (Array.isArray(value)) {
    const shown = value.slice(0, SHOWN_PARTS).map((part: unknown) => inner(part));
    return [...shown, ...(value.length > SHOWN_PARTS ? [`… (${value.length})`] : [])].join(', ');
  }
  if (isRecord(value)) {
    const parts = Object.entries(value).filter(([, part]) => !isNothing(part));
    return parts.map(([key, part]) => inner(part, key)).join(' ');
  }
  return '';
}
