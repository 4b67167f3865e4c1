import type { ImportDetail, ImportField, ImportSettings } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { DataTable } from '../../../ui';
import classes from './exchange.module.css';
import { useFieldName } from './use-field-name';

interface SampleTableProps {
  detail: ImportDetail;
  columns: ImportSettings['columns'];
}

/** The first rows as they are cut into columns, and what each column is read as. */
export function SampleTable({ detail, columns }: SampleTableProps) {
  const { t } = useI18n();
  const fieldName = useFieldName();
  const fieldAt = new Map(
    (Object.entries(columns) as [ImportField, number][]).map(([field, index]) => [index, field]),
  );
  return (
    <DataTable label={t('exchange.sample.title')} maxHeight={280}>
      <thead>
        <tr>
          {detail.columns.map(({ index, name, kind }) => {
            const field = fieldAt.get(index);
            return (
              <th key={index} scope="col">
                <strong>{name}</strong>
                <br />
                {field
                  ? t('exchange.columns.fills', { field: fieldName(field) })
                  : t('exchange.column.kind', { kind })}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody className={classes.clip}>
        {detail.sampleRows.map((row, at) => (
          // Rows of a file have no identity but their place.
          <tr key={at}>
            {detail.columns.map(({ index }) => (
              <td key={index}>{row[index] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
