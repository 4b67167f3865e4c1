import type { Language } from '@etat/messages';

interface Choice {
  value: string;
  label: string;
}

/** Currencies with their names, those most asked for first. */
export function listCurrencies(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const first = ['EUR', 'CHF', 'GBP', 'USD'];
  const rest = Intl.supportedValuesOf('currency').filter((code) => !first.includes(code));
  return [...first, ...rest].map((code) => ({
    value: code,
    label: `${code} ${names.of(code) ?? ''}`.trim(),
  }));
}

export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function listTimeZones(present: string): Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), present]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** The twelve month names, January first, with 1 to 12 as values. */
export function listMonthNames(language: Language): Choice[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.format(new Date(Date.UTC(2026, index, 1))),
  }));
}
