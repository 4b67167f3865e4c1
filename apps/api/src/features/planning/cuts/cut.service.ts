import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CutApplySchema, CutPreview, CutRequest } from '@etat/contracts';
import {
  ancestorsOf,
  compareMonths,
  cutMonths,
  DomainError,
  fiscalMonths,
  isEditableLine,
  planExternalLine,
  planInternalLine,
  subtractMinor,
  sumMinor,
} from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { type LineDraft, OWN_CURRENCY } from '../lines/line-draft';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { closedPeriodsOf } from '../versions/to-budget-version';

interface CutLine {
  before: BudgetLineEntity;
  draft: Partial<LineDraft> & { totalMinor: number };
}

/** Cutting open lines by a percentage, with a preview that says exactly what would happen; the controller's. */
@Injectable()
export class CutService {
  constructor(
    private readonly ledger: BudgetLineLedger,
    private readonly directory: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws {DomainError} `version.not-found`, `version.locked`, `cost-centre.unknown`, `category.unknown`, `rates.none-for-month` */
  async preview(access: Access, versionId: string, request: CutRequest): Promise<CutPreview> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const version = await this.ledger.requireDraftVersion(access, versionId);
      return toPreview(request, await this.plan(access, version, request));
    });
  }

  /** Does what the preview said, or nothing when a line changed since. @throws {DomainError} `cut.changed`, `cut.nothing` */
  async apply(
    access: Access,
    versionId: string,
    { basis, reason, ...request }: z.infer<typeof CutApplySchema>,
  ): Promise<CutPreview> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.ledger.requireDraftVersion(access, versionId);
      const lines = await this.plan(access, version, request);
      const preview = toPreview(request, lines);
      if (preview.basis !== basis) throw new DomainError('cut.changed', {});
      if (lines.length === 0) throw new DomainError('cut.nothing', {});
      await this.ledger.replaceAll(
        access,
        version,
        lines.map(({ before, draft }) => ({ before, expectedVersion: before.version, draft })),
      );
      await this.audit.record(access, {
        action: 'budget-version.cut',
        entity: 'budget-version',
        entityId: versionId,
        before: { totalMinor: preview.beforeMinor },
        after: { ...request, totalMinor: preview.afterMinor, lines: preview.lines },
        reason,
      });
      return preview;
    });
  }

  /** The lines that a cut changes, with what they become. Hours are cut and priced anew. */
  private async plan(access: Access, version: BudgetVersionEntity, request: CutRequest): Promise<CutLine[]> {
    const { shareBp, fromMonth } = request;
    const months = fiscalMonths(version.fiscalYear, access.organisation.fiscalYearStartMonth);
    const closedPeriods = closedPeriodsOf(version, access.organisation.fiscalYearStartMonth);
    const open = months.map((month, at) => at >= closedPeriods && compareMonths(month, fromMonth) >= 0);
    const lines = await this.listOpen(access, version, request);
    const external = lines.filter(({ kind }) => kind === 'external');
    const internal = lines.filter(({ kind }) => kind === 'internal');
    const amounts = cutMonths({
      linesMinor: external.map((row) => readPeriods(row).amountsMinor),
      open,
      shareBp,
    });
    const { currency } = access.organisation;
    const cut: CutLine[] = external.map((before, at) => ({
      before,
      draft: {
        ...planExternalLine({
          phasing: 'manual',
          currency,
          amountsMinor: amounts[at] ?? [],
          lockedMonths: before.lockedMonths,
        }),
        ...OWN_CURRENCY,
      },
    }));
    for (const before of internal) {
      const [minutes = []] = cutMonths({ linesMinor: [readPeriods(before).minutes], open, shareBp });
      const rates = await this.directory.listRates(access.organisation.id, before.roleId ?? '');
      const { lockedMonths } = before;
      cut.push({
        before,
        draft: planInternalLine({ phasing: 'manual', currency, months, rates, minutes, lockedMonths }),
      });
    }
    return cut
      .filter(({ before, draft }) => draft.totalMinor !== before.totalMinor)
      .sort((a, b) => a.before.position - b.before.position);
  }

  /** The reserve is held back already, what a category adds follows its line, and what waits for approval is settled. */
  private async listOpen(
    access: Access,
    version: BudgetVersionEntity,
    { costCentreId, categoryId, kind }: CutRequest,
  ): Promise<BudgetLineEntity[]> {
    const organisationId = access.organisation.id;
    if (costCentreId !== null) await this.directory.requireCostCentre(organisationId, costCentreId);
    if (categoryId !== null) await this.directory.requireCategory(organisationId, categoryId);
    const costCentres = ancestorsOf(await this.directory.listCostCentres(organisationId));
    const categories = ancestorsOf(await this.directory.listCategories(organisationId));
    const isBelow = (tree: Map<string, string[]>, id: string, top: string | null) =>
      top === null || (tree.get(id)?.includes(top) ?? false);
    const lines: BudgetLineEntity[] = [];
    for await (const page of this.ledger.streamLines(access, version.id))
      lines.push(
        ...page.filter(
          (row) =>
            !row.isReserve &&
            row.parentLineId === null &&
            isEditableLine(row.status) &&
            (kind === null || row.kind === kind) &&
            isBelow(costCentres, row.costCentreId, costCentreId) &&
            isBelow(categories, row.categoryId, categoryId),
        ),
      );
    return lines;
  }
}

/** Names the request, the lines and the state they are in: whatever changes, the basis does. */
const toBasis = (request: CutRequest, lines: readonly CutLine[]) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        request.shareBp,
        request.fromMonth,
        lines.map(({ before, draft }) => [before.id, before.version, draft.totalMinor]),
      ]),
    )
    .digest('hex');

function toPreview(request: CutRequest, lines: readonly CutLine[]): CutPreview {
  const beforeMinor = sumMinor(lines.map(({ before }) => before.totalMinor));
  const afterMinor = sumMinor(lines.map(({ draft }) => draft.totalMinor));
  return {
    basis: toBasis(request, lines),
    lines: lines.map(({ before, draft }) => ({
      lineId: before.id,
      title: before.title,
      costCentreId: before.costCentreId,
      beforeMinor: before.totalMinor,
      afterMinor: draft.totalMinor,
      deltaMinor: subtractMinor(draft.totalMinor, before.totalMinor),
    })),
    beforeMinor,
    afterMinor,
    deltaMinor: subtractMinor(afterMinor, beforeMinor),
  };
}
