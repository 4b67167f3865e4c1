import type { ImportWorkbook } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { SelectField } from '../../../ui';
import classes from './exchange.module.css';

interface SheetFieldProps {
  workbook: ImportWorkbook;
  sheet: string | null;
  onSheet: (sheet: string) => void;
}

/** Which sheet of a workbook is read, and what of it the spreadsheet hides. */
export function SheetField({ workbook, sheet, onSheet }: SheetFieldProps) {
  const { t } = useI18n();
  const { sheets, hiddenRows, hiddenColumns } = workbook;
  return (
    <>
      <SelectField
        required
        label={t('exchange.reading.sheet')}
        options={sheets.map(({ name, isHidden, rows }) => ({
          value: name,
          label: [
            name,
            ...(rows === null ? [] : [t('exchange.sheet.rows', { count: rows })]),
            ...(isHidden ? [t('exchange.sheet.hidden')] : []),
          ].join(', '),
        }))}
        value={sheet}
        onChange={(name) => {
          if (name !== null && name !== sheet) onSheet(name);
        }}
      />
      {hiddenRows + hiddenColumns > 0 ? (
        <p className={classes.soft}>
          {t('exchange.sheet.hidden-parts', { rows: hiddenRows, columns: hiddenColumns })}
        </p>
      ) : null}
    </>
  );
}
