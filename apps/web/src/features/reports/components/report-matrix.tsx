import type { PlanActualReport, PlanActualRow } from '@etat/contracts';
import { Button } from '@mantine/core';
import { UNDEFINED_MARK } from '../../../platform/i18n';
import { DataTable, NumberCell, NumberHead } from '../../../ui';
import type { ReportWords } from '../model/report-words';
import { hasPreviousYear, toMonthCells, type MonthView } from '../model/to-month-cells';
import { toRange } from '../model/to-period';
import { toRowName } from '../model/to-row-name';
import { toLargestDelta, toVarianceBar } from '../model/to-variance-bar';
import { toRowKey, toVisibleRows, type VisibleRow } from '../model/to-visible-rows';
import { Judged } from './judged';
import styles from './report-matrix.module.css';

interface ReportMatrixProps {
  report: PlanActualReport;
  monthView: MonthView;
  closedKeys: ReadonlySet<string>;
  onCloseKeys: (keys: ReadonlySet<string>) => void;
  words: ReportWords;
}

type Figures = PlanActualRow['figures'];

export function ReportMatrix({ report, monthView, closedKeys, onCloseKeys, words }: ReportMatrixProps) {
  const { t } = words;
  const rows = toVisibleRows(report.rows, closedKeys);
  const largest = toLargestDelta(rows.map(({ row }) => row));
  const cellsOf = (figures: Figures) => (
    <FigureCells report={report} figures={figures} monthView={monthView} largest={largest} words={words} />
  );
  const dimension = words.dimension(report.dimension);
  const caption = t('reports.reportCaption', {
    dimension,
    year: String(report.fiscalYear),
    range: toRange(report, words) ?? UNDEFINED_MARK,
    currency: report.currency,
  });
  const toggle = (key: string) => {
    const keys = new Set(closedKeys);
    if (!keys.delete(key)) keys.add(key);
    onCloseKeys(keys);
  };
  return (
    <div className={styles.matrix} data-months={monthView === 'none' ? undefined : true}>
      <TreeButtons report={report} onCloseKeys={onCloseKeys} words={words} />
      <DataTable
        label={caption}
        minWidth={monthView === 'none' ? 1_080 : 1_960}
        maxHeight="calc(100dvh - 190px)"
      >
        <MatrixHead report={report} monthView={monthView} dimension={dimension} words={words} />
        <tbody>
          {rows.map((visible) => (
            <tr key={visible.key} className={visible.hasChildren ? styles.group : undefined}>
              <RowName visible={visible} onToggle={() => toggle(visible.key)} words={words} />
              {cellsOf(visible.row.figures)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              {t('reports.total')}
            </th>
            {cellsOf(report.total)}
          </tr>
        </tfoot>
      </DataTable>
    </div>
  );
}

function TreeButtons({
  report,
  onCloseKeys,
  words,
}: Pick<ReportMatrixProps, 'report' | 'onCloseKeys' | 'words'>) {
  const parents = report.rows.filter(({ isLeaf }) => !isLeaf).map(toRowKey);
  if (parents.length === 0) return null;
  return (
    <div className={styles.tree}>
      <Button variant="subtle" size="compact-xs" onClick={() => onCloseKeys(new Set())}>
        {words.t('reports.openAll')}
      </Button>
      <Button variant="subtle" size="compact-xs" onClick={() => onCloseKeys(new Set(parents))}>
        {words.t('reports.closeAll')}
      </Button>
    </div>
  );
}

function MatrixHead({
  report,
  monthView,
  dimension,
  words,
}: Pick<ReportMatrixProps, 'report' | 'monthView' | 'words'> & { dimension: string }) {
  const { t } = words;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.name}>
          {dimension}
        </th>
        <NumberHead>{t('reports.planToDate')}</NumberHead>
        <NumberHead>{t('reports.actualToDate')}</NumberHead>
        <NumberHead>{t('reports.previousToDate')}</NumberHead>
        <NumberHead>
          <span className={styles.varianceHead}>{t('reports.variance')}</span>
        </NumberHead>
        <NumberHead>{t('reports.variancePercent')}</NumberHead>
        {monthView !== 'none' &&
          report.months.map((month) => <NumberHead key={month}>{words.monthShort(month)}</NumberHead>)}
        <NumberHead>{t('reports.planYear')}</NumberHead>
        <NumberHead title={t('reports.forecastHint')}>{t('reports.forecastYear')}</NumberHead>
        <NumberHead title={t('reports.openCommitmentHint')}>{t('reports.openCommitment')}</NumberHead>
        <NumberHead title={t('reports.availableHint')}>{t('reports.available')}</NumberHead>
      </tr>
    </thead>
  );
}

function RowName({
  visible,
  onToggle,
  words,
}: {
  visible: VisibleRow;
  onToggle: () => void;
  words: ReportWords;
}) {
  const { row, hasChildren, isOpen } = visible;
  const name = toRowName(row, words);
  return (
    <th scope="row" className={styles.name} style={{ paddingInlineStart: 6 + row.depth * 14 }}>
      {hasChildren ? (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-label={words.t(isOpen ? 'reports.close' : 'reports.open', { name })}
          onClick={onToggle}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      ) : (
        <span className={styles.noToggle} />
      )}
      {row.code && <span className={styles.code}>{row.code} </span>}
      {name}
    </th>
  );
}

function FigureCells({
  report,
  figures,
  monthView,
  largest,
  words,
}: {
  report: PlanActualReport;
  figures: Figures;
  monthView: MonthView;
  largest: number;
  words: ReportWords;
}) {
  const { t } = words;
  const bar = toVarianceBar(figures.deltaMinor, largest);
  return (
    <>
      <NumberCell>{words.plainMoney(figures.planToDateMinor)}</NumberCell>
      <NumberCell>{words.plainMoney(figures.actualToDateMinor)}</NumberCell>
      <NumberCell>
        {hasPreviousYear(report) ? words.plainMoney(figures.previousYearToDateMinor) : UNDEFINED_MARK}
      </NumberCell>
      <NumberCell>
        <Judged effect={figures.effect} word={words.effect(figures.effect)}>
          {words.signedMoney(figures.deltaMinor)}
        </Judged>
        <span aria-hidden="true" className={styles.axis}>
          {bar && (
            <span
              className={styles.bar}
              data-effect={figures.effect}
              style={{ insetInlineStart: `${bar.leftPercent}%`, width: `${bar.widthPercent}%` }}
            />
          )}
        </span>
      </NumberCell>
      <NumberCell
        effect={figures.ratio === null ? undefined : figures.effect}
        title={figures.ratio === null ? t('reports.reasonNoPlan') : undefined}
      >
        {figures.ratio === null ? UNDEFINED_MARK : words.signedPercent(figures.ratio)}
      </NumberCell>
      {toMonthCells(report, figures, monthView).map(({ month, amountMinor, effect }) => (
        <NumberCell
          key={month}
          effect={effect === 'neutral' ? undefined : effect}
          title={amountMinor === null && monthView !== 'previous-year' ? t('reports.openMonth') : undefined}
        >
          {amountMinor === null
            ? UNDEFINED_MARK
            : monthView === 'variance'
              ? words.signedMoney(amountMinor)
              : words.plainMoney(amountMinor)}
        </NumberCell>
      ))}
      <NumberCell>{words.plainMoney(figures.planYearMinor)}</NumberCell>
      <NumberCell title={figures.isForecastBelowFloor ? t('reports.floorHint') : undefined}>
        {words.plainMoney(figures.forecastMinor)}
        {figures.isForecastBelowFloor && (
          <span className={styles.floor}>
            {t('reports.floorShort', { amount: words.plainMoney(figures.forecastFloorMinor) })}
          </span>
        )}
      </NumberCell>
      <NumberCell>{words.plainMoney(figures.openCommitmentMinor)}</NumberCell>
      <NumberCell effect={figures.availableAfterCommitmentsMinor < 0 ? 'unfavourable' : undefined}>
        {words.plainMoney(figures.availableAfterCommitmentsMinor)}
      </NumberCell>
    </>
  );
}
