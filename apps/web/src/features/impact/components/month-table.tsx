import type { ImpactFigures } from '@etat/contracts';
import { DataTable, NumberCell, NumberHead } from '../../../ui';
import type { ImpactWords } from '../model/impact-words';
import type { MonthLine } from '../model/to-month-lines';
import { FigureCell } from './figure-cell';
import styles from './month-table.module.css';

interface MonthTableProps {
  lines: MonthLine[];
  totals: ImpactFigures;
  growthMinor: number;
  caption: string;
  words: ImpactWords;
}

/** Month of cost beside month of value: KPI - baseline -> growth -> share -> margin, one row after the other. */
export function MonthTable({ lines, totals, growthMinor, caption, words }: MonthTableProps) {
  const { t, plainMoney } = words;
  return (
    <DataTable label={caption} minWidth={980}>
      <thead>
        <tr>
          <th scope="col">{t('impact.month')}</th>
          <NumberHead>{t('impact.cost')}</NumberHead>
          <th scope="col">{t('impact.valueMonth')}</th>
          <NumberHead>{t('impact.kpiColumn')}</NumberHead>
          <NumberHead>{t('impact.baselineColumn')}</NumberHead>
          <NumberHead>{t('impact.growth')}</NumberHead>
          <NumberHead>{t('impact.attributed')}</NumberHead>
          <NumberHead>{t('impact.contribution')}</NumberHead>
          <th scope="col">{t('impact.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const cell = (text: string | null) => <FigureCell cell={{ text, reason: line.reason }} />;
          return (
            <tr key={line.key} className={line.state === 'closed' ? undefined : styles.waiting}>
              <th scope="row">{line.month}</th>
              <NumberCell>{line.cost}</NumberCell>
              <td>{line.valueMonth}</td>
              {cell(line.kpi)}
              {cell(line.baseline)}
              {cell(line.growth)}
              {cell(line.attributed)}
              {cell(line.contribution)}
              <td title={line.reason ?? undefined}>{line.stateText}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('impact.total')}</th>
          <NumberCell>{plainMoney(totals.costMinor)}</NumberCell>
          <td />
          <td />
          <td />
          <NumberCell>{plainMoney(growthMinor)}</NumberCell>
          <NumberCell>{plainMoney(totals.attributedMinor)}</NumberCell>
          <NumberCell>{plainMoney(totals.contributionMinor)}</NumberCell>
          <td />
        </tr>
      </tfoot>
    </DataTable>
  );
}
