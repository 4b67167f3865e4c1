import { Injectable } from '@nestjs/common';
import type { Reserve, ReserveCreateSchema, ReserveReleaseSchema } from '@etat/contracts';
import { DomainError, planExternalLine, releaseReserve, sumMinor } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { OWN_CURRENCY } from '../lines/line-draft';
import { LinePlanner } from '../lines/line-planner';
import { toBudgetLine } from '../lines/to-budget-line';
import { BudgetVersionRepository } from '../versions/budget-version.repository';

/** What a version holds back centrally, and releasing it to lines; the controller's. */
@Injectable()
export class ReserveService {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly planner: LinePlanner,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async get(access: Access, versionId: string): Promise<Reserve> {
    requireWhole(access, 'plan.read');
    await this.versions.get(access, versionId);
    const rows = await this.lines.listReserve(access.organisation.id, versionId);
    return { lines: rows.map(toBudgetLine), totalMinor: sumMinor(rows.map(({ totalMinor }) => totalMinor)) };
  }

  /** Sets an amount aside, spread evenly over the year. @throws {DomainError} `version.locked`, `reserve.approved`, those of the dimensions */
  async add(access: Access, versionId: string, input: z.infer<typeof ReserveCreateSchema>): Promise<Reserve> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.ledger.requireDraftVersion(
        access,
        versionId,
        new DomainError('reserve.approved', {}),
      );
      const draft = await this.planner.plan(access, version, {
        kind: 'external',
        phasing: 'even',
        note: '',
        initiativeId: null,
        vendorId: null,
        quantityE4: null,
        unitPriceMicro: null,
        phasingTerms: null,
        lockedMonths: 0,
        currency: null,
        tags: [],
        ...input,
      });
      const [row] = await this.ledger.add(access, version, [{ ...draft, isReserve: true }]);
      await this.audit.record(access, {
        action: 'reserve.added',
        entity: 'budget-line',
        entityId: row?.id ?? null,
        after: row && toBudgetLine(row),
      });
      return this.get(access, versionId);
    });
  }

  /**
   * Moves an amount from the reserve to a line of the same version, zero-sum in every month.
   * @throws {DomainError} `reserve.exceeded`, `reserve.not-reserve`, `reserve.target`, `version.locked`, `reserve.approved`,
   *   `spending.frozen`
   */
  async release(
    access: Access,
    versionId: string,
    { reserveLineId, lineId, amountMinor, reason }: z.infer<typeof ReserveReleaseSchema>,
  ): Promise<Reserve> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.ledger.requireDraftVersion(
        access,
        versionId,
        new DomainError('reserve.approved', {}),
      );
      const reserve = await this.findIn(access, versionId, reserveLineId);
      const line = await this.findIn(access, versionId, lineId);
      if (!reserve.isReserve) throw new DomainError('reserve.not-reserve', {});
      if (line.isReserve || line.kind !== 'external') throw new DomainError('reserve.target', {});
      const after = releaseReserve({
        reserveMinor: readPeriods(reserve).amountsMinor,
        lineMinor: readPeriods(line).amountsMinor,
        amountMinor,
      });
      const { currency } = access.organisation;
      const toDraft = (amountsMinor: number[], { lockedMonths }: BudgetLineEntity) => ({
        ...planExternalLine({ phasing: 'manual', currency, amountsMinor, lockedMonths }),
        ...OWN_CURRENCY,
      });
      await this.ledger.replaceAll(access, version, [
        { before: reserve, expectedVersion: reserve.version, draft: toDraft(after.reserveMinor, reserve) },
        { before: line, expectedVersion: line.version, draft: toDraft(after.lineMinor, line) },
      ]);
      await this.audit.record(access, {
        action: 'reserve.released',
        entity: 'budget-line',
        entityId: reserve.id,
        before: { reserveMinor: reserve.totalMinor, lineId, lineMinor: line.totalMinor },
        after: { amountMinor },
        reason,
      });
      return this.get(access, versionId);
    });
  }

  /** @throws {DomainError} `line.not-found` when it stands in another version */
  private async findIn(access: Access, versionId: string, id: string): Promise<BudgetLineEntity> {
    const row = await this.lines.get(access.organisation.id, id);
    if (row.budgetVersionId !== versionId) throw new DomainError('line.not-found', { id });
    return row;
  }
}
