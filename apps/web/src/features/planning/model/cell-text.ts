import { rateAt } from '@etat/domain';
import { isCompared, periodOf, type PlanColumn } from './columns';
import type { PlanContext, PlanLine } from './plan-line';

/** Formats of the reader's language, as the grid needs them. */
export interface CellFormats {
  money: (minor: number) => string;
  micro: (micro: number) => string;
  quantity: (quantityE4: number) => string;
  hours: (minutes: number) => string;
}

/** What a figure cell shows; empty where there is nothing. */
export function figureText(
  column: PlanColumn,
  line: PlanLine,
  formats: CellFormats,
  context: PlanContext,
): string {
  const period = periodOf(column);
  if (period !== null) {
    const minor = line.amountsMinor[period] ?? 0;
    return minor === 0 ? '' : formats.money(minor);
  }
  if (column === 'quantity') return quantityText(line, formats);
  if (column === 'price') return priceText(line, formats, context);
  if (isCompared(column)) {
    const comparison = context.comparisonOf?.(line);
    const minor = column === 'actual' ? comparison?.actualMinor : comparison?.previousYearMinor;
    return minor === undefined || minor === 0 ? '' : formats.money(minor);
  }
  return column === 'total' ? formats.money(line.totalMinor) : '';
}

function quantityText(line: PlanLine, formats: CellFormats): string {
  if (line.kind === 'internal') return orEmpty(line.totalMinutes, formats.hours);
  return line.quantityE4 === null ? '' : formats.quantity(line.quantityE4);
}

/** The unit price, or the role's rates over the year: one figure, or from the first to the last. */
function priceText(line: PlanLine, formats: CellFormats, { months, ratesOf }: PlanContext): string {
  if (line.kind === 'external') return line.unitPriceMicro === null ? '' : formats.micro(line.unitPriceMicro);
  if (line.roleId === null) return '';
  const rates = ratesOf(line.roleId);
  const known = months.flatMap((month) => rateAt(rates, month) ?? []);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? formats.micro(first) : `${formats.micro(first)}–${formats.micro(last)}`;
}

/** What stands in the editor when a figure cell is opened: months of an internal line take hours. */
export function editText(column: PlanColumn, line: PlanLine, formats: CellFormats): string {
  const period = periodOf(column);
  if (period !== null) {
    if (line.kind === 'internal') return orEmpty(line.minutes[period] ?? 0, formats.hours);
    return orEmpty(line.amountsMinor[period] ?? 0, formats.money);
  }
  if (column === 'title') return line.title;
  if (column === 'quantity') return quantityText(line, formats);
  if (column === 'total') return orEmpty(line.totalMinor, formats.money);
  const isPriced = column === 'price' && line.unitPriceMicro !== null;
  return isPriced ? formats.micro(line.unitPriceMicro ?? 0) : '';
}

const orEmpty = (value: number, format: (value: number) => string) => (value === 0 ? '' : format(value));
