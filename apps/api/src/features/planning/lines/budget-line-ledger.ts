import { Injectable } from '@nestjs/common';
import { DomainError, MAX_AMOUNT_MINOR, MAX_MINUTES, requireInRange } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { newId } from '../../../platform/http/new-id';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import { negate, RollupWriter } from '../../../platform/facts/rollup-writer';
import type { BudgetLineEntity } from './budget-line.entity';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetLineRepository } from './budget-line.repository';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import type { LineDraft } from './line-draft';
import { SurchargeLines } from './surcharge-lines';
import { toLineFact } from './to-line-fact';

/** No line may break the sums of a report. @throws {DomainError} `amount.out-of-range` */
function requireRange(row: BudgetLineEntity): void {
  const { amountsMinor, minutes } = readPeriods(row);
  for (const amountMinor of [row.totalMinor, ...amountsMinor]) requireInRange(amountMinor, MAX_AMOUNT_MINOR);
  for (const time of [row.totalMinutes, ...minutes]) requireInRange(time, MAX_MINUTES);
}

/** The one way budget lines come, change and go: row, surcharges of its category and roll-up in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class BudgetLineLedger {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly surcharges: SurchargeLines,
    private readonly rollup: RollupWriter,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The version, to be changed by nobody else until the unit of work ends: it cannot be submitted while lines are on
   * their way into it.
   * @throws {DomainError} `version.not-found`, `version.locked` when it is not a draft
   */
  async requireDraftVersion(access: Access, versionId: string): Promise<BudgetVersionEntity> {
    await this.unitOfWork.lock(`version:${versionId}`);
    const version = await this.versions.get(access.organisation.id, versionId);
    if (version.status !== 'draft') throw new DomainError('version.locked', { status: version.status });
    return version;
  }

  /** Appends lines behind the last one, in the order given; what their categories add to them comes with them. */
  async add(
    access: Access,
    version: BudgetVersionEntity,
    drafts: readonly LineDraft[],
  ): Promise<BudgetLineEntity[]> {
    const last = await this.lines.findLastPosition(version.id);
    const rows = drafts.map(({ amountsMinor, minutes, ...draft }, index) => {
      const id = newId();
      return {
        id,
        organisationId: access.organisation.id,
        version: 1,
        budgetVersionId: version.id,
        position: last + index + 1,
        parentLineId: null,
        ...draft,
        ...toPeriodColumns(amountsMinor, minutes),
      };
    });
    rows.forEach(requireRange);
    await this.lines.insertMany(rows);
    const added = await this.surcharges.sync(access, version, rows, true);
    await this.rollup.add(access.organisation.id, [...rows.map((row) => toLineFact(version, row)), ...added]);
    return rows;
  }

  /** @throws {DomainError} `edit.stale`, `line.generated` for a line that a surcharge made */
  async replace(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
    draft: Partial<LineDraft> & { position?: number | undefined },
  ): Promise<BudgetLineEntity> {
    requireOwn(before);
    const { amountsMinor, minutes, ...change } = draft;
    const present = readPeriods(before);
    const columns = toPeriodColumns(amountsMinor ?? present.amountsMinor, minutes ?? present.minutes);
    requireRange({ ...before, ...change, ...columns });
    const after = await this.lines.update(before, expectedVersion, { ...change, ...columns });
    await this.rollup.add(access.organisation.id, [
      negate(toLineFact(version, before)),
      toLineFact(version, after),
      ...(await this.surcharges.sync(access, version, [after], false)),
    ]);
    return after;
  }

  /** @throws {DomainError} `edit.stale`, `line.generated` for a line that a surcharge made */
  async remove(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
  ): Promise<void> {
    requireOwn(before);
    const removed = await this.surcharges.removeOf(access, version, before);
    await this.lines.remove(before, expectedVersion);
    await this.rollup.add(access.organisation.id, [negate(toLineFact(version, before)), ...removed]);
  }

  /** Brings what its category adds to a line up to date; how many lines that changed. */
  async syncSurcharges(
    access: Access,
    version: BudgetVersionEntity,
    line: BudgetLineEntity,
  ): Promise<number> {
    const facts = await this.surcharges.sync(access, version, [line], false);
    await this.rollup.add(access.organisation.id, facts);
    return facts.length > 0 ? 1 : 0;
  }

  /** How many lines of each identity the version holds. */
  async countIdentities(
    organisationId: string,
    versionId: string,
    hashes: readonly string[],
  ): Promise<Map<string, number>> {
    return this.lines.countIdentities(organisationId, versionId, hashes);
  }

  /** All lines of a version the reader may see, in pages by position. */
  streamLines(access: Access, versionId: string): AsyncIterable<BudgetLineEntity[]> {
    return this.lines.stream(access.organisation.id, versionId, scopeOf(access, 'plan.read'));
  }
}

function requireOwn({ parentLineId }: BudgetLineEntity): void {
  if (parentLineId !== null) throw new DomainError('line.generated', { parentLineId });
}
