import { Injectable } from '@nestjs/common';
import {
  BaselineSchema,
  type ImpactLink,
  type ImpactLinkCreateSchema,
  type ImpactLinkUpdateSchema,
} from '@etat/contracts';
import { checkShares, DomainError, requireMonthOrder, requireMonthSpan } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireReach } from '../../platform/access/access';
import { AccountNames } from '../../platform/access/account-names';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { KpiLedger } from '../kpis';
import { StrategyDirectory } from '../strategy';
import { InitiativeCostReader } from './initiative-cost.reader';
import type { ImpactLinkEntity } from './impact-link.entity';
import { ImpactLinkRepository } from './impact-link.repository';
import { toImpactLink } from './to-impact-link';

const MAX_BASELINE_MONTHS = 120;

/** Claims of initiatives on KPIs: together never more than all of a KPI in any month. */
@Injectable()
export class ImpactLinkService {
  constructor(
    private readonly repository: ImpactLinkRepository,
    private readonly kpis: KpiLedger,
    private readonly strategy: StrategyDirectory,
    private readonly costs: InitiativeCostReader,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The links of the initiatives whose return the reader may see. */
  async list(access: Access): Promise<{ items: ImpactLink[]; nextCursor: null }> {
    const rows = await this.repository.listAll(access.organisation.id);
    const costs = await this.costs.load(access);
    const initiatives = await this.strategy.listInitiatives(access.organisation.id);
    const visible = new Set(initiatives.filter((each) => !costs.isHidden(each)).map(({ id }) => id));
    const names = await this.names.of(rows.map(({ recordedBy }) => recordedBy));
    const items = rows.filter((row) => visible.has(row.initiativeId)).map((row) => toImpactLink(row, names));
    return { items, nextCursor: null };
  }

  /**
   * @throws {DomainError} `impact.shares-exceed-100`, `impact.share-band`, `impact.value-per-unit-missing`,
   *   `impact.value-per-unit-of-money`, `initiative.unknown`, `kpi.unknown`, `month-range.reversed`, `access.denied`
   */
  async create(access: Access, input: z.infer<typeof ImpactLinkCreateSchema>): Promise<ImpactLink> {
    return this.unitOfWork.run(async () => {
      const { baseline, shareLowBp = input.shareBp, shareHighBp = input.shareBp, ...fields } = input;
      const row: ImpactLinkEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        ...fields,
        baseline: JSON.stringify(baseline),
        shareLowBp,
        shareHighBp,
        ...this.stamp(access),
      };
      await this.requireSound(access, row);
      await this.repository.insert(row);
      const after = await this.describe(row);
      await this.audit.record(access, {
        action: 'impact-link.created',
        entity: 'impact-link',
        entityId: row.id,
        after,
        reason: row.reason,
      });
      return after;
    });
  }

  /** A changed claim is recorded anew. @throws {DomainError} as {@link create}; `impact-link.not-found`, `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    { baseline, ...input }: z.infer<typeof ImpactLinkUpdateSchema>,
  ): Promise<ImpactLink> {
    return this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      await this.requireInitiative(access, row);
      const before = await this.describe(row);
      if (row.version !== version) throw new DomainError('edit.stale', { current: before });
      // Nothing that can be changed was sent: the claim stays as and when it was recorded.
      if (!baseline && Object.keys(input).length === 0) return before;
      const change = {
        ...followShare(row, input.shareBp ?? row.shareBp),
        ...input,
        ...(baseline ? { baseline: JSON.stringify(baseline) } : {}),
        ...this.stamp(access),
      };
      await this.requireSound(access, { ...row, ...change });
      const after = await this.describe(await this.repository.update(row, version, change));
      await this.audit.record(access, {
        action: 'impact-link.updated',
        entity: 'impact-link',
        entityId: id,
        before,
        after,
        reason: after.reason,
      });
      return after;
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      await this.requireInitiative(access, row);
      const before = await this.describe(row);
      await this.repository.remove(row, version);
      await this.audit.record(access, {
        action: 'impact-link.deleted',
        entity: 'impact-link',
        entityId: id,
        before,
      });
    });
  }

  private stamp(access: Access) {
    return { recordedAt: this.clock.now(), recordedBy: access.accountId };
  }

  private async requireSound(access: Access, row: ImpactLinkEntity): Promise<void> {
    await this.requireInitiative(access, row);
    const kpi = await this.kpis.requireKpi(row.organisationId, row.kpiId);
    if (kpi.unit !== 'currency' && row.valuePerUnitMicro === null)
      throw new DomainError('impact.value-per-unit-missing', { kpiId: kpi.id });
    if (kpi.unit === 'currency' && row.valuePerUnitMicro !== null)
      throw new DomainError('impact.value-per-unit-of-money', { kpiId: kpi.id });
    if (row.shareLowBp > row.shareBp || row.shareBp > row.shareHighBp)
      throw new DomainError('impact.share-band', {});
    requireMonthOrder(row.validFrom, row.validTo);
    const baseline = BaselineSchema.parse(JSON.parse(row.baseline));
    if (baseline.kind === 'average')
      requireMonthSpan(baseline.fromMonth, baseline.toMonth, MAX_BASELINE_MONTHS);
    await this.unitOfWork.lock(`kpi-shares:${row.kpiId}`);
    const others = await this.repository.listOfKpi(row.organisationId, row.kpiId);
    checkShares([...others.filter(({ id }) => id !== row.id), row]);
  }

  private async requireInitiative(access: Access, row: ImpactLinkEntity): Promise<void> {
    const initiative = await this.strategy.requireInitiative(row.organisationId, row.initiativeId);
    requireReach(access, 'impact.write', initiative.costCentreId);
  }

  private async describe(row: ImpactLinkEntity): Promise<ImpactLink> {
    return toImpactLink(row, await this.names.of([row.recordedBy]));
  }
}

/** A bound that was never moved away from the share moves with it. */
function followShare(before: ImpactLinkEntity, shareBp: number) {
  const { shareLowBp, shareHighBp } = before;
  return {
    shareLowBp: shareLowBp === before.shareBp ? shareBp : shareLowBp,
    shareHighBp: shareHighBp === before.shareBp ? shareBp : shareHighBp,
  };
}
