import { Injectable } from '@nestjs/common';
import type { KpiSeries, KpiSeriesQuerySchema, KpiValuesUpdateSchema } from '@etat/contracts';
import { addMonths, DomainError, type Month, monthRange, requireMonthSpan } from '@etat/domain';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { KpiEntity } from './kpi.entity';
import { KpiFigureRepository } from './kpi-figure.repository';
import { KpiLedger } from './kpi-ledger';
import { KpiRepository } from './kpi.repository';
import { type KpiFigures, toFigures, toSeriesRow } from './to-series-row';

type KpiValuesUpdate = z.infer<typeof KpiValuesUpdateSchema>;

const MAX_MONTHS = 600;

/** The months of a KPI: read with their changes, written with the values the writer last saw. */
@Injectable()
export class KpiSeriesService {
  constructor(
    private readonly repository: KpiRepository,
    private readonly figures: KpiFigureRepository,
    private readonly ledger: KpiLedger,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** One row a month, gaps included. @throws {DomainError} `kpi.not-found`, `month-range.reversed`, `month-range.too-long` */
  async get(access: Access, id: string, query: z.infer<typeof KpiSeriesQuerySchema>): Promise<KpiSeries> {
    requireMonthSpan(query.from, query.to, MAX_MONTHS);
    const kpi = await this.repository.get(access.organisation.id, id);
    return this.toSeries(kpi, monthRange(query.from, query.to));
  }

  /**
   * Writes all cells or none, and answers the months it touched.
   * @throws {DomainError} `kpi.values-changed` with the present values of the months that somebody else changed;
   *   `kpi.not-found`, `kpi.month-twice`, `access.denied`
   */
  async put(access: Access, id: string, input: KpiValuesUpdate): Promise<KpiSeries> {
    return this.unitOfWork.run(async () => {
      await this.ledger.lock(id);
      const kpi = await this.repository.get(access.organisation.id, id);
      this.ledger.requireMayWrite(access, kpi);
      const months = [...new Set([...input.values, ...input.targets].map(({ month }) => month))].sort();
      if (months.length === 0) return { kpiId: id, rows: [] };
      const present = await this.load(kpi, months);
      const before = toCells(input, present);
      requireExpected(input, before);
      await this.ledger.setValues(access, kpi, input.values, null);
      await this.ledger.setTargets(access, kpi, input.targets);
      await this.audit.record(access, {
        action: 'kpi.values-set',
        entity: 'kpi',
        entityId: id,
        before,
        after: toCells(input, await this.load(kpi, months)),
      });
      return this.toSeries(kpi, months);
    });
  }

  private async toSeries(kpi: KpiEntity, months: readonly Month[]): Promise<KpiSeries> {
    const figures = await this.load(kpi, months);
    return { kpiId: kpi.id, rows: months.map((month) => toSeriesRow(kpi, month, figures)) };
  }

  /** The figures of sorted months, and of the year before them, which they are compared with. */
  private async load(kpi: KpiEntity, months: readonly Month[]): Promise<KpiFigures> {
    const [from, to] = [months[0], months.at(-1)];
    if (from === undefined || to === undefined) return { values: new Map(), targets: new Map() };
    const values = await this.figures.listValues(kpi.organisationId, [kpi.id], addMonths(from, -12), to);
    const targets = await this.figures.listTargets(kpi.organisationId, [kpi.id], from, to);
    return toFigures(values, targets)(kpi.id);
  }
}

interface PresentCells {
  values: { month: Month; valueE4: number | null; note: string }[];
  targets: { month: Month; valueE4: number | null }[];
}

/** What stands now in the cells of a request. */
function toCells(input: KpiValuesUpdate, { values, targets }: KpiFigures): PresentCells {
  return {
    values: input.values.map(({ month }) => ({
      month,
      valueE4: values.get(month)?.valueE4 ?? null,
      note: values.get(month)?.note ?? '',
    })),
    targets: input.targets.map(({ month }) => ({ month, valueE4: targets.get(month) ?? null })),
  };
}

function requireExpected(input: KpiValuesUpdate, present: PresentCells): void {
  const changed = {
    values: present.values.filter((cell, index) => cell.valueE4 !== input.values[index]?.expectedE4),
    targets: present.targets.filter((cell, index) => cell.valueE4 !== input.targets[index]?.expectedE4),
  };
  const months = new Set([...changed.values, ...changed.targets].map(({ month }) => month));
  if (months.size > 0)
    throw new DomainError('kpi.values-changed', {
      months: [...months].sort().join(', '),
      current: changed,
    });
}
