import type { ImportPreview } from '@etat/contracts';
import { addMinor } from '@etat/domain';
import type { RowOutcome } from './reading/posting-rows';
import type { ReadingContext } from './reading/reading-context';
import type { RowProblem } from './reading/row-cells';
import { type FileRow, readSourceRows, type SourceRow } from './reading/source-rows';

/** A preview as it is stored: why a row is bad stands there as code, and is put into the reader's words when shown. */
export type StoredPreview = Omit<ImportPreview, 'badRows'> & { badRows: RowProblem[] };
export type RowState = 'new' | 'unchanged' | 'changed';
export type SampleRow = ImportPreview['sample'][number];

type LeftOutReason = ImportPreview['leftOut'][number]['reason'];

const SHOWN_BAD_ROWS = 200;
const SHOWN_LEFT_OUT = 50;
const SHOWN_SAMPLES = 20;
const SHOWN_LENGTH = 200;

/** Counts what a file holds. Every line of it is counted once. */
export class Tally {
  private rowsRead = 0;
  private readonly counts = { new: 0, unchanged: 0, changed: 0 };
  private rowsBad = 0;
  private rowsRounded = 0;
  private rowsAssigned = 0;
  private controlTotal = 0;
  private controlTotalNew = 0;
  private leftOutCount = 0;
  private readonly leftOut = new Map<LeftOutReason, ImportPreview['leftOut']>();
  private readonly badRows: RowProblem[] = [];
  private problemCount = 0;
  private readonly sample: SampleRow[] = [];

  /** `onProblem` hears of every problem, also of those beyond what a preview shows. */
  constructor(private readonly onProblem: (problem: RowProblem) => void = () => undefined) {}

  leaveOut(line: number, reason: LeftOutReason): void {
    this.rowsRead += 1;
    this.leftOutCount += 1;
    const shown = this.leftOut.get(reason) ?? [];
    if (shown.length < SHOWN_LEFT_OUT) shown.push({ line, reason });
    this.leftOut.set(reason, shown);
  }

  refuse(problems: readonly RowProblem[]): void {
    this.rowsRead += 1;
    this.rowsBad += 1;
    this.problemCount += problems.length;
    for (const problem of problems) this.onProblem(problem);
    this.badRows.push(...problems.slice(0, Math.max(0, SHOWN_BAD_ROWS - this.badRows.length)));
  }

  take(state: RowState, figure: number, isRounded: boolean, toSample: () => SampleRow): void {
    this.rowsRead += 1;
    this.counts[state] += 1;
    if (isRounded) this.rowsRounded += 1;
    this.controlTotal = addMinor(this.controlTotal, figure);
    if (state !== 'unchanged') this.controlTotalNew = addMinor(this.controlTotalNew, figure);
    if (this.sample.length < SHOWN_SAMPLES) this.sample.push({ ...toSample(), state });
  }

  /** A rule found an initiative for a row that is taken. */
  noteAssigned(): void {
    this.rowsAssigned += 1;
  }

  toPreview(creates: ImportPreview['creates']): StoredPreview {
    return {
      rowsRead: this.rowsRead,
      rowsGood: this.counts.new + this.counts.unchanged + this.counts.changed,
      rowsNew: this.counts.new,
      rowsUnchanged: this.counts.unchanged,
      rowsChanged: this.counts.changed,
      rowsBad: this.rowsBad,
      leftOut: [...this.leftOut.values()].flat().sort((a, b) => a.line - b.line),
      leftOutCount: this.leftOutCount,
      controlTotal: this.controlTotal,
      controlTotalNew: this.controlTotalNew,
      rowsRounded: this.rowsRounded,
      rowsAssigned: this.rowsAssigned,
      creates,
      badRows: this.badRows.sort((a, b) => a.line - b.line),
      badRowsTruncated: this.problemCount > this.badRows.length,
      sample: this.sample,
    };
  }
}

/** Reads a file row by row: yields the good ones in batches and tallies all others. */
export async function* readGoodRows<Candidate>(
  source: AsyncIterable<readonly FileRow[]>,
  context: ReadingContext,
  tally: Tally,
  read: (row: SourceRow) => RowOutcome<Candidate>,
): AsyncGenerator<Candidate[]> {
  for await (const rows of readSourceRows(source, context)) {
    const candidates: Candidate[] = [];
    for (const row of rows) {
      if (row.leftOut) tally.leaveOut(row.line, row.leftOut);
      else if (row.problem) tally.refuse([toProblem(row, context)]);
      else {
        const outcome = read(row);
        if (outcome.kind === 'good') candidates.push(outcome.candidate);
        else if (outcome.kind !== 'bad') tally.leaveOut(row.line, outcome.kind);
        else tally.refuse(outcome.problems);
      }
    }
    yield candidates;
  }
}

function toProblem({ line, record, problem }: SourceRow, { settings, columns }: ReadingContext): RowProblem {
  const { code = 'csv.ragged-row', ...details } = problem ?? {};
  // A sheet knows the cell; a line of text that is cut wrongly is shown whole.
  if (problem && 'cell' in problem) {
    const value = (record[problem.column] ?? '').slice(0, SHOWN_LENGTH);
    return {
      line,
      column: columns[problem.column]?.name ?? '',
      value,
      code,
      details: { cell: problem.cell },
    };
  }
  return {
    line,
    column: null,
    value: record.join(settings.dialect.delimiter).slice(0, SHOWN_LENGTH),
    code,
    details,
  };
}
