import { addExact, type ExactDecimal, roundExact } from '@etat/exchange';
import { divideRounded, type KpiAggregation, MAX_E4, monthOf } from '@etat/domain';
import { NameIndex, type Named } from './name-index';
import { isFine, type RowOutcome } from './posting-rows';
import type { ReadingContext } from './reading-context';
import { RowCells } from './row-cells';
import type { SourceRow } from './source-rows';

const E4_DIGITS = 4;
const LONGEST_NOTE = 500;
const LARGEST = BigInt(MAX_E4);

export interface NamedKpi extends Named {
  aggregation: KpiAggregation;
  unit: string;
}

/** One row of KPI values. */
export interface KpiReading {
  line: number;
  kpi: NamedKpi;
  month: string;
  /** For the last value of a month. */
  date: string;
  value: ExactDecimal | null;
  target: ExactDecimal | null;
  note: string;
  isRounded: boolean;
}

/** Reads rows of KPI values; several of one month are put together afterwards. */
export class KpiRows {
  private readonly kpis: NameIndex<NamedKpi>;

  constructor(
    private readonly context: ReadingContext,
    kpis: readonly NamedKpi[],
  ) {
    this.kpis = new NameIndex(kpis);
  }

  read(row: SourceRow): RowOutcome<KpiReading> {
    const cells = new RowCells(row, this.context);
    const kpi = this.readKpi(cells);
    const isMoney = kpi?.unit === 'currency';
    const value = cells.exact('value', isMoney);
    const target = cells.exact('target', isMoney);
    if (value === null && target === null && cells.problems.length === 0) return { kind: 'zero' };
    const period = this.readPeriod(cells);
    const note = cells.text('note', LONGEST_NOTE);
    if (!kpi || !period || cells.problems.length > 0) return { kind: 'bad', problems: cells.problems };
    const isRounded = [value, target].some((figure) => figure !== null && isFine(figure, E4_DIGITS));
    return { kind: 'good', candidate: { line: row.line, kpi, ...period, value, target, note, isRounded } };
  }

  private readKpi(cells: RowCells): NamedKpi | null {
    const written = cells.name('kpi', this.kpis);
    const { kpiId } = this.context.settings;
    if (written === '')
      return kpiId === null ? cells.refuse('kpi', 'import.cell-missing') : this.getFixed(cells, kpiId);
    return this.kpis.find(written) ?? cells.refuse('kpi', 'import.kpi-unknown');
  }

  private getFixed(cells: RowCells, kpiId: string): NamedKpi | null {
    return this.kpis.get(kpiId) ?? cells.refuse('kpi', 'import.kpi-unknown');
  }

  private readPeriod(cells: RowCells): { month: string; date: string } | null {
    const before = cells.problems.length;
    const date = cells.date('date');
    const month = cells.month('serviceMonth') ?? this.context.settings.fixedMonth ?? (date && monthOf(date));
    if (cells.problems.length > before) return null;
    if (!month) return cells.refuse(cells.has('date') ? 'date' : 'serviceMonth', 'import.cell-missing');
    return { month, date: date ?? month };
  }
}

/** The values of one KPI in one month. */
export interface KpiCell {
  kpi: NamedKpi;
  month: string;
  valueE4: number | null;
  targetE4: number | null;
  note: string;
  readings: readonly KpiReading[];
}

/** Puts the rows of a month together; `refused` rows cannot be: their KPI has no sum, or the figure is too large. */
export function toKpiCells(readings: readonly KpiReading[]): {
  cells: KpiCell[];
  refused: { reading: KpiReading; code: string }[];
} {
  const groups = new Map<string, KpiReading[]>();
  for (const reading of readings) {
    const key = `${reading.month} ${reading.kpi.id}`;
    const group = groups.get(key);
    if (group) group.push(reading);
    else groups.set(key, [reading]);
  }
  const cells: KpiCell[] = [];
  const refused: { reading: KpiReading; code: string }[] = [];
  for (const group of groups.values()) {
    const cell = toCell(group);
    if (typeof cell === 'string') refused.push(...group.map((reading) => ({ reading, code: cell })));
    else cells.push(cell);
  }
  return { cells, refused };
}

function toCell(readings: readonly KpiReading[]): KpiCell | string {
  const [first] = readings;
  if (!first) return 'import.cell-missing';
  const { kpi, month } = first;
  const inOrder = [...readings].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line,
  );
  const valueE4 = aggregate(
    inOrder.map(({ value }) => value),
    kpi.aggregation,
  );
  const targetE4 = aggregate(
    inOrder.map(({ target }) => target),
    kpi.aggregation,
  );
  if (typeof valueE4 === 'string') return valueE4;
  if (typeof targetE4 === 'string') return targetE4;
  const note = inOrder.findLast((reading) => reading.note !== '')?.note ?? '';
  return { kpi, month, valueE4, targetE4, note, readings };
}

/** Exact over the rows of a month and rounded once, so that many small rows lose nothing; a code when there is no value. */
function aggregate(
  figures: readonly (ExactDecimal | null)[],
  aggregation: KpiAggregation,
): number | null | string {
  const given = figures.filter((figure) => figure !== null);
  const [first, ...others] = given;
  const last = given.at(-1);
  if (!first || !last) return null;
  if (aggregation === 'none' && others.length > 0) return 'import.kpi-not-additive';
  const total = others.reduce(addExact, first);
  const exact = aggregation === 'last' ? last : total;
  const scaled = aggregation === 'average' ? divideExact(total, given.length) : roundExact(exact, E4_DIGITS);
  return scaled > LARGEST || scaled < -LARGEST ? 'amount.out-of-range' : Number(scaled);
}

/** Mean x 10^4, rounded once. */
function divideExact(total: ExactDecimal, count: number): bigint {
  return divideRounded(total.unscaled * 10n ** BigInt(E4_DIGITS), BigInt(count) * 10n ** BigInt(total.scale));
}
