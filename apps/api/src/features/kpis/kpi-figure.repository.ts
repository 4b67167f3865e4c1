import { Injectable } from '@nestjs/common';
import type { Month } from '@etat/domain';
import { Between, In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { KpiTargetEntity, KpiValueEntity } from './kpi.entity';

const CHUNK = 100;

/** Monthly values and targets; a month without a row has none. */
@Injectable()
export class KpiFigureRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async listValues(
    organisationId: string,
    kpiIds: readonly string[],
    from: Month,
    to: Month,
  ): Promise<KpiValueEntity[]> {
    const where = { organisationId, kpiId: In(kpiIds), month: Between(from, to) };
    return kpiIds.length === 0 ? [] : this.unitOfWork.reader.findBy(KpiValueEntity, where);
  }

  async listTargets(
    organisationId: string,
    kpiIds: readonly string[],
    from: Month,
    to: Month,
  ): Promise<KpiTargetEntity[]> {
    const where = { organisationId, kpiId: In(kpiIds), month: Between(from, to) };
    return kpiIds.length === 0 ? [] : this.unitOfWork.reader.findBy(KpiTargetEntity, where);
  }

  /** The last month with a value of each KPI, none later than `through`. */
  async listLatestMonths(organisationId: string, through: Month): Promise<Map<string, Month>> {
    const rows = await this.unitOfWork.reader
      .createQueryBuilder(KpiValueEntity, 'value')
      .select('value.kpiId', 'kpiId')
      .addSelect('MAX(value.month)', 'month')
      .where('value.organisationId = :organisationId AND value.month <= :through', {
        organisationId,
        through,
      })
      .groupBy('value.kpiId')
      .getRawMany<{ kpiId: string; month: Month }>();
    return new Map(rows.map(({ kpiId, month }) => [kpiId, month]));
  }

  /** Rows sorted by key: two writers that meet take their row locks in the same order. */
  async saveValues(rows: readonly KpiValueEntity[]): Promise<void> {
    const sorted = [...rows].sort((a, b) => (a.month < b.month ? -1 : 1));
    for (let at = 0; at < sorted.length; at += CHUNK)
      await this.unitOfWork.writer.upsert(KpiValueEntity, sorted.slice(at, at + CHUNK), ['kpiId', 'month']);
  }

  async saveTargets(rows: readonly KpiTargetEntity[]): Promise<void> {
    const sorted = [...rows].sort((a, b) => (a.month < b.month ? -1 : 1));
    for (let at = 0; at < sorted.length; at += CHUNK)
      await this.unitOfWork.writer.upsert(KpiTargetEntity, sorted.slice(at, at + CHUNK), ['kpiId', 'month']);
  }

  async removeValues(organisationId: string, kpiId: string, months: readonly Month[]): Promise<void> {
    if (months.length > 0)
      await this.unitOfWork.writer.delete(KpiValueEntity, { organisationId, kpiId, month: In(months) });
  }

  async removeTargets(organisationId: string, kpiId: string, months: readonly Month[]): Promise<void> {
    if (months.length > 0)
      await this.unitOfWork.writer.delete(KpiTargetEntity, { organisationId, kpiId, month: In(months) });
  }
}
