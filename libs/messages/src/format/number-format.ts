import { toLocale, type Language } from '../locale';

const formats = new Map<string, Intl.NumberFormat>();

/** Intl formats are slow to make and are asked for once a cell: kept by language and options. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(toLocale(language), options);
    formats.set(key, format);
  }
  return format;
}

/** A true minus of the same width as a plus, so that signed columns stay aligned. */
export type SignOption = { /** Show a plus before positive values too. */ signed?: boolean };

export function signDisplay({ signed }: SignOption): 'exceptZero' | 'negative' {
  return signed ? 'exceptZero' : 'negative';
}
