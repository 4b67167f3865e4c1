import { currencyExponent } from '@etat/domain';
import { useI18n, type I18n } from '../platform/i18n';
import { ParsedField, type ParsedFieldProps } from './parsed-field';

/** What the integer means: minor units, 10^-6 of the currency, x 10^4, an exchange rate x 10^9, basis points as percent, minutes as hours. */
export type NumberKind = 'money' | 'micro' | 'e4' | 'rate' | 'percent' | 'hours' | 'integer';

interface Reading {
  parse: (text: string) => number | null;
  format: (value: number) => string;
  example: string;
}

/** How a kind of number is typed and shown in the reader's language. */
export function numberReading(kind: NumberKind, i18n: I18n, currency = i18n.currency): Reading {
  const scaled = (exponent: number) => (text: string) => i18n.parseScaled(text, exponent);
  switch (kind) {
    case 'money':
      return {
        parse: scaled(currencyExponent(currency)),
        format: (value) => i18n.formatMoneyIn(value, currency, { plain: true }),
        example: i18n.formatMoneyIn(123_456, currency, { plain: true }),
      };
    case 'micro':
      return {
        parse: scaled(6),
        format: (value) => i18n.formatMicro(value, { plain: true }),
        example: i18n.formatMicro(75_500_000, { plain: true }),
      };
    case 'e4':
      return {
        parse: scaled(4),
        format: (value) => i18n.formatE4(value),
        example: i18n.formatE4(12_345_000),
      };
    case 'rate':
      return { parse: scaled(9), format: i18n.formatRate, example: i18n.formatRate(1_077_600_000) };
    case 'percent':
      return {
        parse: (text) => i18n.parseScaled(text.replace(/\s*%$/, ''), 2),
        format: (value) => i18n.formatE4(value * 100),
        example: i18n.formatE4(125_000),
      };
    case 'hours':
      return {
        parse: i18n.parseHours,
        format: (value) => i18n.formatHours(value, { plain: true }),
        example: i18n.formatHours(450, { plain: true }),
      };
    case 'integer':
      return { parse: scaled(0), format: (value) => i18n.formatNumber(value), example: '12' };
  }
}

export interface NumberFieldProps extends Omit<
  ParsedFieldProps<number>,
  'parse' | 'format' | 'invalidText' | 'step'
> {
  kind: NumberKind;
  /** Of money; default is the organisation's. */
  currency?: string | undefined;
}

/** A number in the reader's own form (1.234,56 or 1,234.56); its value is always the scaled integer. */
export function NumberField({ kind, currency, styles, ...rest }: NumberFieldProps) {
  const i18n = useI18n();
  const { parse, format, example } = numberReading(kind, i18n, currency);
  return (
    <ParsedField
      inputMode="decimal"
      {...rest}
      styles={styles ?? { input: { textAlign: 'end' } }}
      parse={parse}
      format={format}
      invalidText={i18n.t(kind === 'hours' ? 'ui.field.hours' : 'ui.field.number', { example })}
    />
  );
}
