import { Injectable } from '@nestjs/common';
import type { PlanRates, PlanRatesUpdateSchema, Repriced } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import { PlanRateRepository } from './plan-rate.repository';
import { Repricer } from './repricer';

type Rates = z.infer<typeof PlanRatesUpdateSchema>['rates'];

/** The exchange rates a version is planned at. They are part of it: changing one prices its lines anew. */
@Injectable()
export class PlanRateService {
  constructor(
    private readonly rates: PlanRateRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly repricer: Repricer,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async get(access: Access, versionId: string): Promise<PlanRates> {
    const organisationId = access.organisation.id;
    const { id, version } = await this.versions.get(access, versionId);
    const scope = scopeOf(access, 'plan.read');
    const sums = await this.lines.summariseCurrencies(organisationId, versionId, scope);
    const rates = (await this.rates.list(organisationId, versionId)).map(({ currency, rateE9 }) => ({
      currency,
      rateE9,
      ...(sums.get(currency) ?? { lineCount: 0, totalMinor: 0 }),
    }));
    return { id, version, rates };
  }

  /**
   * @throws {DomainError} `version.locked`, `edit.stale`, `rates.own-currency`, `rates.currency-twice`,
   *   `rates.plan-rate-missing` when a line is planned in a currency that the list lacks
   */
  async update(access: Access, versionId: string, expectedVersion: number, rates: Rates): Promise<PlanRates> {
    requireWhole(access, 'plan.write');
    const { id, currency: own } = access.organisation;
    if (rates.some(({ currency }) => currency === own)) throw new DomainError('rates.own-currency', {});
    if (new Set(rates.map(({ currency }) => currency)).size !== rates.length)
      throw new DomainError('rates.currency-twice', {});
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.ledger.requireDraftVersion(access, versionId);
      const before = await this.rates.list(id, versionId);
      const after = await this.versions.update(version, expectedVersion, {});
      await this.rates.replace(id, versionId, rates);
      const repriced = await this.repricer.reprice(access, after, 'foreign');
      await this.audit.record(access, {
        action: 'plan-rates.updated',
        entity: 'budget-version',
        entityId: versionId,
        before: { rates: before.map(({ currency, rateE9 }) => ({ currency, rateE9 })) },
        after: { rates, ...repriced },
      });
      return this.get(access, versionId);
    });
  }

  /** Prices a draft at today's hourly rates, plan rates and surcharges. @throws {DomainError} `version.locked` */
  async reprice(access: Access, versionId: string): Promise<Repriced> {
    requireWhole(access, 'plan.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.ledger.requireDraftVersion(access, versionId);
      const repriced = await this.repricer.reprice(access, version, 'all');
      await this.audit.record(access, {
        action: 'budget-version.repriced',
        entity: 'budget-version',
        entityId: versionId,
        after: repriced,
      });
      return repriced;
    });
  }
}
