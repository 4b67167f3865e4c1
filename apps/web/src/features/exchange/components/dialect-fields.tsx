import { DelimiterSchema, DialectSchema, EncodingSchema, type ImportDialect } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { NumberField, SelectField } from '../../../ui';
import classes from './exchange.module.css';

const DELIMITER_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' } as const;
const DATE_EXAMPLES: Record<ImportDialect['dateForm'], string> = {
  iso: '2026-12-31',
  'ymd-slash': '2026/12/31',
  'ymd-compact': '20261231',
  'dmy-dot': '31.12.2026',
  'dmy-short': '31.12.26',
  'dmy-slash': '31/12/2026',
  'dmy-slash-short': '31/12/26',
  'dmy-dash': '31-12-2026',
  'mdy-slash': '12/31/2026',
  'mdy-slash-short': '12/31/26',
};
const { decimal, dateForm } = DialectSchema.shape;

interface DialectFieldsProps {
  /** A workbook knows its encoding and its cells; only what somebody typed as text has a form. */
  isWorkbook: boolean;
  dialect: ImportDialect;
  onDialect: (dialect: ImportDialect) => void;
}

/** What was detected about the file's form; every change reads the file again. */
export function DialectFields({ isWorkbook, dialect, onDialect }: DialectFieldsProps) {
  const { t } = useI18n();
  const choose = <T extends string>(values: readonly T[], value: string | null, then: (found: T) => void) => {
    const found = values.find((other) => other === value);
    if (found !== undefined) then(found);
  };
  return (
    <div className={classes.fields}>
      {isWorkbook ? null : (
        <>
          <SelectField
            required
            label={t('exchange.reading.encoding')}
            options={EncodingSchema.options.map((value) => ({ value, label: value }))}
            value={dialect.encoding}
            onChange={(value) =>
              choose(EncodingSchema.options, value, (found) => onDialect({ ...dialect, encoding: found }))
            }
          />
          <SelectField
            required
            label={t('exchange.reading.delimiter')}
            options={DelimiterSchema.options.map((value) => ({
              value: DELIMITER_NAMES[value],
              label: t(`exchange.delimiter.${DELIMITER_NAMES[value]}`),
            }))}
            value={DELIMITER_NAMES[dialect.delimiter]}
            onChange={(name) => {
              const found = DelimiterSchema.options.find((value) => DELIMITER_NAMES[value] === name);
              if (found) onDialect({ ...dialect, delimiter: found });
            }}
          />
        </>
      )}
      <SelectField
        required
        label={t('exchange.reading.decimal')}
        description={isWorkbook ? t('exchange.reading.in-texts') : undefined}
        options={decimal.options.map((value) => ({
          value,
          label: t(value === ',' ? 'exchange.decimal.comma' : 'exchange.decimal.point'),
        }))}
        value={dialect.decimal}
        onChange={(value) =>
          choose(decimal.options, value, (found) => onDialect({ ...dialect, decimal: found }))
        }
      />
      <SelectField
        required
        label={t('exchange.reading.date')}
        description={isWorkbook ? t('exchange.reading.in-texts') : undefined}
        options={dateForm.options.map((value) => ({ value, label: DATE_EXAMPLES[value] }))}
        value={dialect.dateForm}
        onChange={(value) =>
          choose(dateForm.options, value, (found) => onDialect({ ...dialect, dateForm: found }))
        }
      />
      <NumberField
        kind="integer"
        label={t('exchange.reading.header')}
        placeholder={t('exchange.reading.header.hint')}
        value={dialect.headerLine}
        onChange={(line) => {
          if (line !== null && line >= 0 && line !== dialect.headerLine)
            onDialect({ ...dialect, headerLine: line });
        }}
      />
    </div>
  );
}
