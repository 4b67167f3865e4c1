import { Injectable } from '@nestjs/common';
import { createTotalKeepingRounder } from '@etat/exchange';
import { readGoodRows, type RowState, Tally } from '../../evaluation';
import { MasterDataRepository, type StoredKpiCell } from '../../master-data.repository';
import { type KpiCell, type KpiReading, KpiRows, toKpiCells } from '../../reading/kpi-rows';
import type { ReadingContext } from '../../reading/reading-context';
import type { FileRow } from '../../reading/source-rows';

const E4_DIGITS = 4;

/** Holds a file of KPI values against what is recorded. */
@Injectable()
export class KpiEvaluator {
  constructor(private readonly masterData: MasterDataRepository) {}

  /** Counts what is new or changed, and gives the cells to be written. */
  async evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
  ): Promise<KpiCell[]> {
    const organisationId = context.access.organisation.id;
    const rows = new KpiRows(context, await this.masterData.listKpis(organisationId));
    const readings: KpiReading[] = [];
    for await (const batch of readGoodRows(source, context, tally, (row) => rows.read(row)))
      readings.push(...batch);
    const { cells, refused } = toKpiCells(readings);
    for (const { reading, code } of refused)
      tally.refuse([
        {
          line: reading.line,
          column: null,
          value: `${reading.kpi.code} ${reading.month}`,
          code,
          details: {},
        },
      ]);
    const stored = await this.masterData.loadKpiCells(organisationId);
    const states = new Map(cells.map((cell) => [cell, this.toState(context, cell, stored)]));
    this.count(cells, states, tally);
    return cells.filter((cell) => states.get(cell) !== 'unchanged');
  }

  private toState(
    { settings }: ReadingContext,
    cell: KpiCell,
    stored: ReadonlyMap<string, StoredKpiCell>,
  ): RowState {
    const before = stored.get(`${cell.month} ${cell.kpi.id}`);
    if (!before) return 'new';
    const isSame =
      (cell.valueE4 === null || cell.valueE4 === before.valueE4) &&
      (cell.targetE4 === null || cell.targetE4 === before.targetE4) &&
      (settings.columns.note === undefined || cell.valueE4 === null || cell.note === before.note.trim());
    return isSame ? 'unchanged' : 'changed';
  }

  /** Row by row in the order of the file; the control totals are those of the exact figures. */
  private count(cells: readonly KpiCell[], states: ReadonlyMap<KpiCell, RowState>, tally: Tally): void {
    const rows = cells.flatMap((cell) => cell.readings.map((reading) => ({ cell, reading })));
    rows.sort((a, b) => a.reading.line - b.reading.line);
    const totals = {
      unchanged: createTotalKeepingRounder(E4_DIGITS),
      other: createTotalKeepingRounder(E4_DIGITS),
    };
    for (const { cell, reading } of rows) {
      const state = states.get(cell) ?? 'new';
      const round = state === 'unchanged' ? totals.unchanged : totals.other;
      const figure = reading.value ?? reading.target;
      tally.take(state, figure === null ? 0 : (round(figure) ?? 0), reading.isRounded, () => ({
        line: reading.line,
        kpi: cell.kpi.code,
        month: cell.month,
        valueE4: cell.valueE4,
        targetE4: cell.targetE4,
        note: cell.note,
      }));
    }
  }
}
