import { Injectable } from '@nestjs/common';
import type { KpiTile } from '@etat/contracts';
import { addMonths, DomainError, type Month } from '@etat/domain';
import { type Access, requireWhole, scopeOf } from '../../platform/access/access';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { KpiEntity, KpiTargetEntity, KpiValueEntity } from './kpi.entity';
import { KpiFigureRepository } from './kpi-figure.repository';
import { KpiRepository } from './kpi.repository';
import { type LatestFigures, toKpiTile } from './to-kpi-latest';
import { toFigures } from './to-series-row';

export interface KpiCell {
  month: Month;
  /** Null removes the month's value. */
  valueE4: number | null;
  /** Absent keeps the note that stands there. */
  note?: string | undefined;
}

type SeriesByKpi = Map<string, Map<Month, number>>;

/** What other features may ask of the KPIs, and the one way in for values. */
@Injectable()
export class KpiLedger {
  constructor(
    private readonly repository: KpiRepository,
    private readonly figures: KpiFigureRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All KPIs of the organisation by code, inactive ones included. */
  async listKpis(organisationId: string): Promise<KpiEntity[]> {
    return this.repository.list(organisationId, { code: 'ASC', id: 'ASC' });
  }

  /** @throws {DomainError} `kpi.unknown` */
  async requireKpi(organisationId: string, id: string): Promise<KpiEntity> {
    const kpi = await this.repository.find(organisationId, id);
    if (!kpi) throw new DomainError('kpi.unknown', { id });
    return kpi;
  }

  /**
   * Whoever may write KPIs of the whole organisation writes all of them; whoever may in a part of it (a budget owner)
   * writes those he owns: a KPI hangs on no cost centre.
   * @throws {DomainError} `access.denied`
   */
  requireMayWrite(access: Access, kpi: KpiEntity): void {
    const isWhole = scopeOf(access, 'kpis.write').kind === 'all';
    if (!isWhole && kpi.ownerId !== access.personId)
      throw new DomainError('access.denied', { permission: 'kpis.write', kpiId: kpi.id });
  }

  /**
   * Sets or removes values inside a unit of work; the caller writes the audit event.
   * @throws {DomainError} `access.denied`, `kpi.month-twice`
   */
  async setValues(
    access: Access,
    kpi: KpiEntity,
    cells: readonly KpiCell[],
    importId: string | null,
  ): Promise<void> {
    this.requireMayWrite(access, kpi);
    const months = cells.map(({ month }) => month).sort();
    const [from, to] = [months[0], months.at(-1)];
    if (from === undefined || to === undefined) return;
    if (new Set(months).size !== months.length) throw new DomainError('kpi.month-twice', {});
    await this.lock(kpi.id);
    const present = toFigures(await this.figures.listValues(kpi.organisationId, [kpi.id], from, to), []);
    const notes = present(kpi.id).values;
    const rows = cells.flatMap(({ month, valueE4, note }): KpiValueEntity[] =>
      valueE4 === null
        ? []
        : [
            {
              kpiId: kpi.id,
              month,
              organisationId: kpi.organisationId,
              valueE4,
              note: note ?? notes.get(month)?.note ?? '',
              importId,
              updatedAt: this.clock.now(),
            },
          ],
    );
    const removed = cells.filter(({ valueE4 }) => valueE4 === null).map(({ month }) => month);
    await this.figures.removeValues(kpi.organisationId, kpi.id, removed);
    await this.figures.saveValues(rows);
  }

  /**
   * Sets or removes targets inside a unit of work. They are set by whoever defines the KPI, not by whoever is measured by it.
   * @throws {DomainError} `access.denied`, `kpi.month-twice`
   */
  async setTargets(
    access: Access,
    kpi: KpiEntity,
    cells: readonly { month: Month; valueE4: number | null }[],
  ): Promise<void> {
    if (cells.length === 0) return;
    requireWhole(access, 'kpis.define');
    if (new Set(cells.map(({ month }) => month)).size !== cells.length)
      throw new DomainError('kpi.month-twice', {});
    await this.lock(kpi.id);
    const { id: kpiId, organisationId } = kpi;
    const updatedAt = this.clock.now();
    const removed = cells.filter(({ valueE4 }) => valueE4 === null).map(({ month }) => month);
    await this.figures.removeTargets(organisationId, kpiId, removed);
    await this.figures.saveTargets(
      cells.flatMap(({ month, valueE4 }) =>
        valueE4 === null ? [] : [{ kpiId, month, organisationId, targetE4: valueE4, updatedAt }],
      ),
    );
  }

  /** Guards the figures of one KPI until the unit of work ends. */
  async lock(kpiId: string): Promise<void> {
    await this.unitOfWork.lock(`kpi-figures:${kpiId}`);
  }

  /** Values by KPI and month, both ends included; a KPI without any has an empty map. */
  async seriesOf(
    organisationId: string,
    kpiIds: readonly string[],
    from: Month,
    to: Month,
  ): Promise<SeriesByKpi> {
    const rows = await this.figures.listValues(organisationId, kpiIds, from, to);
    return toSeries(kpiIds, rows, (row: KpiValueEntity) => row.valueE4);
  }

  /** Targets by KPI and month, both ends included. */
  async targetsOf(
    organisationId: string,
    kpiIds: readonly string[],
    from: Month,
    to: Month,
  ): Promise<SeriesByKpi> {
    const rows = await this.figures.listTargets(organisationId, kpiIds, from, to);
    return toSeries(kpiIds, rows, (row: KpiTargetEntity) => row.targetE4);
  }

  /** The last month, none later than `through`, for which any KPI has a value; null without any. */
  async lastMonth(organisationId: string, through: Month): Promise<Month | null> {
    const months = [...(await this.figures.listLatestMonths(organisationId, through)).values()];
    return months.sort().at(-1) ?? null;
  }

  /** Every active KPI at its last month with a value, none later than `through`, and the year before it. */
  async tiles(access: Access, through: Month): Promise<KpiTile[]> {
    scopeOf(access, 'kpis.read');
    const kpis = (await this.listKpis(access.organisation.id)).filter((kpi) => kpi.isActive);
    const latest = await this.latestOf(access.organisation.id, kpis, through);
    return kpis.flatMap((kpi) => {
      const found = latest.get(kpi.id);
      return found ? [toKpiTile(kpi, found)] : [];
    });
  }

  /** The last month with a value of each KPI that has one, none later than `through`, with what it compares to. */
  async latestOf(
    organisationId: string,
    kpis: readonly KpiEntity[],
    through: Month,
  ): Promise<Map<string, LatestFigures>> {
    const months = await this.figures.listLatestMonths(organisationId, through);
    const asked = kpis.filter(({ id }) => months.has(id));
    const ids = asked.map(({ id }) => id);
    const oldest = [...months.values()].sort()[0] ?? through;
    const figuresOf = toFigures(
      await this.figures.listValues(organisationId, ids, addMonths(oldest, -12), through),
      await this.figures.listTargets(organisationId, ids, oldest, through),
    );
    return new Map(
      asked.flatMap(({ id }): [string, LatestFigures][] => {
        const month = months.get(id);
        const figures = figuresOf(id);
        const value = month === undefined ? undefined : figures.values.get(month);
        return month === undefined || !value ? [] : [[id, { month, valueE4: value.valueE4, figures }]];
      }),
    );
  }
}

function toSeries<Row extends { kpiId: string; month: Month }>(
  kpiIds: readonly string[],
  rows: readonly Row[],
  figureOf: (row: Row) => number,
): SeriesByKpi {
  const series: SeriesByKpi = new Map(kpiIds.map((id) => [id, new Map<Month, number>()]));
  for (const row of rows) series.get(row.kpiId)?.set(row.month, figureOf(row));
  return series;
}
