import { currencyExponent, isLocked, sumMinor } from '@etat/domain';
import type { CsvCell } from '@etat/exchange';
import { readPeriods } from '../../../platform/facts/fact';
import { type PostingEntity, toOriginal } from '../../actuals';
import type { KpiEntity } from '../../kpis';
import type { BudgetLineEntity } from '../../planning';
import type { StoredKpiCell } from '../master-data.repository';
import { amount, decimal, type ExportRow, hours, text } from './export-row';
import type { ExportNames } from './export-names';

const MICRO_DIGITS = 6;
const E4_DIGITS = 4;
const E9_DIGITS = 9;

export interface Money {
  currency: string;
  exponent: number;
}

/** Cells in the order of our columns for budget lines. */
export function toLineRow(
  line: BudgetLineEntity,
  names: ExportNames,
  { currency, exponent }: Money,
): ExportRow {
  const { amountsMinor, minutes } = readPeriods(line);
  const hasTime = line.totalMinutes !== 0 || minutes.some((month) => month !== 0);
  const time = (value: number): CsvCell => (hasTime ? hours(value) : null);
  const cells = [
    text(line.id),
    text(line.kind),
    text(line.title),
    text(names.costCentre(line.costCentreId)),
    text(names.category(line.categoryId)),
    text(names.initiative(line.initiativeId)),
    text(names.vendor(line.vendorId)),
    text(names.role(line.roleId)),
    time(line.totalMinutes),
    decimal(line.quantityE4, E4_DIGITS),
    decimal(line.unitPriceMicro, MICRO_DIGITS),
    text(line.phasing),
    amount(line.totalMinor, exponent),
    text(currency),
    ...amountsMinor.map((month) => amount(month, exponent)),
    ...minutes.map(time),
    text(line.note),
    ...toFurtherCells(line, minutes),
  ];
  return { cells, figure: line.totalMinor };
}

/** What a line has beyond plain months: how it is phased, full-time equivalents, another currency, tags. */
function toFurtherCells(line: BudgetLineEntity, periods: readonly unknown[]): CsvCell[] {
  const { phasingTerms, lockedMonths, fteE4, currency, foreignMonthsMinor, tags, parentLineId } = line;
  const locked = periods.flatMap((_, index) => (isLocked(lockedMonths, index) ? [index + 1] : []));
  const foreign = (minor: number | null): CsvCell =>
    currency === null || minor === null ? null : amount(minor, currencyExponent(currency));
  return [
    text(phasingTerms === null ? '' : JSON.stringify(phasingTerms)),
    text(locked.join(' ')),
    decimal(fteE4, E4_DIGITS),
    text(currency ?? ''),
    foreign(foreignMonthsMinor && sumMinor(foreignMonthsMinor)),
    ...periods.map((_, index) => foreign(foreignMonthsMinor?.[index] ?? null)),
    text(tags.join('|')),
    text(parentLineId ?? ''),
  ];
}

/** Cells in the order of our columns for actuals. */
export function toPostingRow(
  posting: PostingEntity,
  names: ExportNames,
  orders: ReadonlyMap<string, string>,
  { currency, exponent }: Money,
): ExportRow {
  const cells: CsvCell[] = [
    { kind: 'integer', value: posting.id },
    { kind: 'date', date: posting.postingDate },
    { kind: 'month', month: posting.serviceMonth },
    text(posting.kind),
    text(names.costCentre(posting.costCentreId)),
    text(names.category(posting.categoryId)),
    text(names.initiative(posting.initiativeId)),
    text(names.vendor(posting.vendorId)),
    text(names.role(posting.roleId)),
    posting.minutes === 0 ? null : hours(posting.minutes),
    decimal(posting.rateMicro, MICRO_DIGITS),
    amount(posting.amountMinor, exponent),
    text(currency),
    text(posting.document),
    text(posting.text),
    // An accrual and what is released of it consume nothing, so that they must not when they are read again.
    text(
      posting.isAccrual || posting.derivedFrom !== null ? '' : (orders.get(posting.orderLineId ?? '') ?? ''),
    ),
    posting.isFinalInvoice ? { kind: 'integer', value: 1 } : null,
    ...toOriginalCells(posting),
  ];
  return { cells, figure: posting.amountMinor };
}

/** What was paid in another currency, and the rate that made it the amount. */
function toOriginalCells(posting: PostingEntity): CsvCell[] {
  const original = toOriginal(posting);
  if (!original) return [null, null, null, null];
  const { currency, amountMinor, rateE9, rateDate } = original;
  return [
    text(currency),
    amount(amountMinor, currencyExponent(currency)),
    decimal(rateE9, E9_DIGITS),
    rateDate === null ? null : { kind: 'date', date: rateDate },
  ];
}

/** Cells in the order of our columns for KPI values. */
export function toKpiRow(kpi: KpiEntity, month: string, cell: StoredKpiCell): ExportRow {
  const cells: CsvCell[] = [
    text(kpi.code),
    { kind: 'month', month },
    decimal(cell.valueE4, E4_DIGITS),
    decimal(cell.targetE4, E4_DIGITS),
    text(cell.note),
  ];
  return { cells, figure: cell.valueE4 ?? 0 };
}
