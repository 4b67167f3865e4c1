import { Injectable } from '@nestjs/common';
import type { Kpi, KpiCreateSchema, KpiUpdateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import type { KpiEntity } from './kpi.entity';
import { KpiLedger } from './kpi-ledger';
import { KpiRepository } from './kpi.repository';
import { type LatestFigures, toKpiLatest } from './to-kpi-latest';

const toKpi = (row: KpiEntity, latest: LatestFigures | undefined): Kpi => {
  const { organisationId: _, ...fields } = row;
  return { ...fields, latest: latest ? toKpiLatest(row, latest) : null };
};

/** Definitions of KPIs. What a value means hangs on them, so little of it may change once there are values. */
@Injectable()
export class KpiService {
  constructor(
    private readonly repository: KpiRepository,
    private readonly ledger: KpiLedger,
    private readonly organisation: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access): Promise<{ items: Kpi[]; nextCursor: null }> {
    const rows = await this.ledger.listKpis(access.organisation.id);
    const latest = await this.latestOf(access, rows);
    return { items: rows.map((row) => toKpi(row, latest.get(row.id))), nextCursor: null };
  }

  /** @throws {DomainError} `kpi.not-found` */
  async get(access: Access, id: string): Promise<Kpi> {
    return this.describe(access, await this.repository.get(access.organisation.id, id));
  }

  /** @throws {DomainError} `kpi.exists`, `kpi.band-missing`, `person.unknown` */
  async create(access: Access, input: z.infer<typeof KpiCreateSchema>): Promise<Kpi> {
    requireWhole(access, 'kpis.define');
    return this.unitOfWork.run(async () => {
      const row: KpiEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        isActive: true,
        ...input,
      };
      await this.requireSound(row);
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'kpi.created',
        entity: 'kpi',
        entityId: row.id,
        after: row,
      });
      return this.describe(access, row);
    });
  }

  /** @throws {DomainError} as {@link create}; `kpi.unit-fixed`, `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof KpiUpdateSchema>,
  ): Promise<Kpi> {
    requireWhole(access, 'kpis.define');
    return this.unitOfWork.run(async () => {
      await this.ledger.lock(id);
      const before = await this.repository.get(access.organisation.id, id);
      if (before.version !== version)
        throw new DomainError('edit.stale', { current: await this.describe(access, before) });
      await this.requireSound({ ...before, ...input });
      await this.requireSameUnit(before, input.unit ?? before.unit);
      const after = await this.repository.update(before, version, input);
      await this.audit.record(access, {
        action: 'kpi.updated',
        entity: 'kpi',
        entityId: id,
        before,
        after,
      });
      return this.describe(access, after);
    });
  }

  /** @throws {DomainError} `kpi.in-use` while it has values, targets or links, `edit.stale` */
  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'kpis.define');
    await this.unitOfWork.run(async () => {
      await this.ledger.lock(id);
      const before = await this.repository.get(access.organisation.id, id);
      if (await this.repository.hasFigures(access.organisation.id, id))
        throw new DomainError('kpi.in-use', { id });
      await this.repository.remove(before, version);
      await this.audit.record(access, { action: 'kpi.deleted', entity: 'kpi', entityId: id, before });
    });
  }

  private async requireSound(row: KpiEntity): Promise<void> {
    const { bandLowE4, bandHighE4, direction } = row;
    const isWhole = bandLowE4 !== null && bandHighE4 !== null;
    if ((isWhole && bandLowE4 > bandHighE4) || (direction === 'band' && !isWhole))
      throw new DomainError('kpi.band-missing', {});
    await this.organisation.requirePerson(row.organisationId, row.ownerId);
  }

  /** Values keep their unit, and links that turn a count into money rely on it being one. */
  private async requireSameUnit(before: KpiEntity, unit: KpiEntity['unit']): Promise<void> {
    if (unit === before.unit) return;
    const crossesMoney = unit === 'currency' || before.unit === 'currency';
    if (crossesMoney || (await this.repository.hasFigures(before.organisationId, before.id)))
      throw new DomainError('kpi.unit-fixed', { id: before.id });
  }

  private async describe(access: Access, row: KpiEntity): Promise<Kpi> {
    return toKpi(row, (await this.latestOf(access, [row])).get(row.id));
  }

  private async latestOf(access: Access, rows: readonly KpiEntity[]): Promise<Map<string, LatestFigures>> {
    const { id, timeZone } = access.organisation;
    return this.ledger.latestOf(id, rows, this.clock.monthIn(timeZone));
  }
}
