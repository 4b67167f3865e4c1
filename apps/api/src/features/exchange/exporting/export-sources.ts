import { Injectable } from '@nestjs/common';
import type { ExportOrder } from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { DatevSource } from '../datev/datev-source';
import { CommitmentSources } from './commitment-sources';
import type { ExportSource } from './export-source';
import { FigureSources } from './figure-sources';

/** The rows of whatever is asked for. */
@Injectable()
export class ExportSources {
  constructor(
    private readonly figures: FigureSources,
    private readonly commitments: CommitmentSources,
    private readonly datev: DatevSource,
  ) {}

  /** @throws {DomainError} `access.denied`, `version.not-found`, `datev.settings-missing` */
  open(access: Access, order: ExportOrder): Promise<ExportSource> {
    switch (order.kind) {
      case 'budget-lines':
        return this.figures.budgetLines(access, order.filters);
      case 'actuals':
        return this.figures.actuals(access, order.filters);
      case 'plan-actual':
        return this.figures.planActual(access, order.filters);
      case 'kpi-values':
        return this.figures.kpiValues(access);
      case 'orders':
        return this.commitments.orders(access);
      case 'contract-calendar':
        return this.commitments.contractCalendar(access, order.filters);
      case 'datev-postings':
        return this.datev.open(access, order.filters.month);
    }
  }
}
