import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work';
import { KpiLedger } from '../../../kpis';
import type { Tally } from '../../evaluation';
import type { KpiCell } from '../../reading/kpi-rows';
import { emptyNewNames } from '../../reading/new-names';
import type { ReadingContext } from '../../reading/reading-context';
import type { FileRow } from '../../reading/source-rows';
import { type Findings, OneTransactionKind, type PublicationRun, type Written } from '../import-kind';
import { KpiEvaluator } from './evaluate-kpis.service';

interface KpiFindings extends Findings {
  /** KPI months that would change; few enough to be held. */
  cells: readonly KpiCell[];
}

/** Values and targets of KPIs, one a month. */
@Injectable()
export class KpiValuesKind extends OneTransactionKind<KpiFindings> {
  readonly kind = 'kpi-values';

  constructor(
    unitOfWork: UnitOfWork,
    private readonly evaluator: KpiEvaluator,
    private readonly ledger: KpiLedger,
  ) {
    super(unitOfWork);
  }

  async evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
  ): Promise<KpiFindings> {
    return { cells: await this.evaluator.evaluate(context, source, tally), created: emptyNewNames() };
  }

  protected async write({ access, row, preview }: PublicationRun, { cells }: KpiFindings): Promise<Written> {
    const kpis = await this.ledger.listKpis(access.organisation.id);
    let rows = 0;
    for (const kpi of kpis) {
      const own = cells.filter((cell) => cell.kpi.id === kpi.id);
      const values = own.flatMap(({ month, valueE4, note }) =>
        valueE4 === null ? [] : [{ month, valueE4, note }],
      );
      const targets = own.flatMap(({ month, targetE4 }) =>
        targetE4 === null ? [] : [{ month, valueE4: targetE4 }],
      );
      if (values.length > 0) await this.ledger.setValues(access, kpi, values, row.id);
      await this.ledger.setTargets(access, kpi, targets);
      rows += own.reduce((sum, { readings }) => sum + readings.length, 0);
    }
    return { rows, total: preview.controlTotalNew };
  }
}
