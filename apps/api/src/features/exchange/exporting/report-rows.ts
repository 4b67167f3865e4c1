import type { PlanActualReport, PlanActualRow } from '@etat/contracts';
import { computeVariance, sumMinor } from '@etat/domain';
import type { CsvCell } from '@etat/exchange';
import { amount, decimal, type ExportRow, text } from './export-row';

interface Figures {
  planMinor: number;
  actualMinor: number;
  previousYearMinor: number;
  /** Null where a period has none. */
  deltaMinor: number | null;
  ratio: number | null;
  forecastMinor: number | null;
  /** Only of the year: what is ordered is counted with everything booked in it. */
  openCommitmentMinor?: number;
  availableMinor?: number;
}

const PERCENT_DIGITS = 4;

/**
 * The report as it stands on the screen: every row with its twelve months, the year to date and the year, and the total
 * below. Groups hold what is below them, so only rows with `is_leaf` 1, or the total, may be added up.
 */
export function toReportRows(report: PlanActualReport, exponent: number): ExportRow[] {
  const total: Pick<PlanActualRow, 'code' | 'name' | 'depth' | 'isLeaf' | 'figures'> = {
    ...{ code: '', name: 'total', depth: 0, isLeaf: false },
    figures: report.total,
  };
  return [
    ...report.rows.flatMap((row) => toPeriodRows(report, row, report.dimension, exponent)),
    ...toPeriodRows(report, total, 'total', exponent),
  ];
}

function toPeriodRows(
  { months, currency }: PlanActualReport,
  row: Pick<PlanActualRow, 'code' | 'name' | 'depth' | 'isLeaf' | 'figures'>,
  dimension: string,
  exponent: number,
): ExportRow[] {
  const { figures } = row;
  const toRow = (period: CsvCell, values: Figures): ExportRow => ({
    cells: [
      text(dimension),
      text(row.code),
      text(row.name),
      period,
      amount(values.planMinor, exponent),
      amount(values.actualMinor, exponent),
      amount(values.previousYearMinor, exponent),
      values.deltaMinor === null ? null : amount(values.deltaMinor, exponent),
      toPercent(values.ratio),
      values.forecastMinor === null ? null : amount(values.forecastMinor, exponent),
      { kind: 'integer', value: row.depth },
      { kind: 'integer', value: row.isLeaf ? 1 : 0 },
      text(currency),
      values.openCommitmentMinor === undefined ? null : amount(values.openCommitmentMinor, exponent),
      values.availableMinor === undefined ? null : amount(values.availableMinor, exponent),
    ],
    figure: 0,
  });
  const monthRows = months.map((month, index) => {
    const planMinor = figures.planMinor[index] ?? 0;
    const actualMinor = figures.actualMinor[index] ?? 0;
    const previousYearMinor = figures.previousYearMinor[index] ?? 0;
    const { deltaMinor, ratio } = computeVariance({ kind: 'cost', planMinor, actualMinor });
    const values = { planMinor, actualMinor, previousYearMinor, deltaMinor, ratio, forecastMinor: null };
    return toRow({ kind: 'month', month }, values);
  });
  const toDate = toRow(text('to-date'), {
    planMinor: figures.planToDateMinor,
    actualMinor: figures.actualToDateMinor,
    previousYearMinor: figures.previousYearToDateMinor,
    deltaMinor: figures.deltaMinor,
    ratio: figures.ratio,
    forecastMinor: null,
  });
  const year = toRow(text('year'), {
    planMinor: figures.planYearMinor,
    actualMinor: sumMinor(figures.actualMinor),
    previousYearMinor: sumMinor(figures.previousYearMinor),
    deltaMinor: null,
    ratio: null,
    forecastMinor: figures.forecastMinor,
    openCommitmentMinor: figures.openCommitmentMinor,
    availableMinor: figures.availableAfterCommitmentsMinor,
  });
  // The total's year to date is what the file is checked by.
  if (dimension === 'total') toDate.figure = figures.actualToDateMinor;
  return [...monthRows, toDate, year];
}

const toPercent = (ratio: number | null): CsvCell =>
  ratio === null ? null : decimal(Math.round(ratio * 100 * 10 ** PERCENT_DIGITS), PERCENT_DIGITS);
