import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CutApplySchema, CutPreview, CutRequest, CutResult } from '@etat/contracts';
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
import type { LineDelta } from '../changes/budget-change-ledger';
import { BudgetChangeService } from '../changes/budget-change.service';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { type LineDraft, OWN_CURRENCY } from '../lines/line-draft';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import { closedPeriodsOf } from '../versions/to-budget-version';

interface CutLine {
  before: BudgetLineEntity;
  draft: Partial<LineDraft> & Pick<LineDraft, 'amountsMinor' | 'totalMinor'>;
}

/** Cutting open lines by a percentage, with a preview that says exactly what would happen; the controller's. What is approved is cut by a change request. */
@Injectable()
export class CutService {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly changes: BudgetChangeService,
    private readonly directory: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws {DomainError} `version.not-found`, `cut.version`, `cost-centre.unknown`, `category.unknown`, `rates.none-for-month` */
  async preview(access: Access, versionId: string, request: CutRequest): Promise<CutPreview> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const version = await this.requireCuttable(access, versionId);
      return toPreview(request, await this.plan(access, version, request));
    });
  }

  /** Does or requests what the preview said, or nothing when a line changed since. @throws {DomainError} `cut.changed`, `cut.nothing`, `cut.version` */
  async apply(
    access: Access,
    versionId: string,
    { basis, reason, ...request }: z.infer<typeof CutApplySchema>,
  ): Promise<CutResult> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const version = await this.requireCuttable(access, versionId);
      const lines = await this.plan(access, version, request);
      const preview = toPreview(request, lines);
      if (preview.basis !== basis) throw new DomainError('cut.changed', {});
      if (lines.length === 0) throw new DomainError('cut.nothing', {});
      if (version.status === 'approved') {
        const wanted = { kind: 'supplement' as const, reason, deltas: lines.map(toDelta) };
        const { id, status } = await this.changes.request(access, version, wanted);
        return { ...preview, change: { id, status } };
      }
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
      return { ...preview, change: null };
    });
  }

  /** @throws {DomainError} `version.not-found`, `cut.version` */
  private async requireCuttable(access: Access, versionId: string): Promise<BudgetVersionEntity> {
    await this.unitOfWork.lock(`version:${versionId}`);
    const version = await this.versions.get(access, versionId);
    if (version.status !== 'draft' && version.status !== 'approved') throw new DomainError('cut.version', {});
    return version;
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
      lockedMonths: external.map(({ lockedMonths }) => lockedMonths),
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
      const { lockedMonths } = before;
      const [minutes = []] = cutMonths({
        linesMinor: [readPeriods(before).minutes],
        open,
        lockedMonths: [lockedMonths],
        shareBp,
      });
      const rates = await this.directory.listRates(access.organisation.id, before.roleId ?? '');
      const draft = planInternalLine({ phasing: 'manual', currency, months, rates, minutes, lockedMonths });
      cut.push({ before, draft: version.status === 'approved' ? keepUncut(before, draft) : draft });
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
            (version.status === 'approved' ? row.status === 'approved' : isEditableLine(row.status)) &&
            (kind === null || row.kind === kind) &&
            isBelow(costCentres, row.costCentreId, costCentreId) &&
            isBelow(categories, row.categoryId, categoryId),
        ),
      );
    return lines;
  }
}

/** What is approved keeps its price where no hours are cut, whatever became of the rate since. */
function keepUncut(
  before: BudgetLineEntity,
  draft: Pick<LineDraft, 'amountsMinor' | 'minutes'>,
): CutLine['draft'] {
  const present = readPeriods(before);
  const amountsMinor = draft.amountsMinor.map((month, at) =>
    draft.minutes[at] === present.minutes[at] ? (present.amountsMinor[at] ?? 0) : month,
  );
  return { minutes: draft.minutes, amountsMinor, totalMinor: sumMinor(amountsMinor) };
}

function toDelta({ before, draft }: CutLine): LineDelta {
  const present = readPeriods(before);
  const minus = (after: readonly number[], months: readonly number[]) =>
    months.map((month, at) => subtractMinor(after[at] ?? 0, month));
  return {
    line: before,
    amountsMinor: minus(draft.amountsMinor, present.amountsMinor),
    minutes: minus(draft.minutes ?? present.minutes, present.minutes),
  };
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
