import { Injectable } from '@nestjs/common';
import { applyChange, DomainError, requireClosedMonths, requireEditableLine, sumMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { negate, RollupWriter } from '../../../platform/facts/rollup-writer';
import type { BudgetLineEntity } from './budget-line.entity';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetLineRepository } from './budget-line.repository';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import { closedPeriodsOf } from '../versions/to-budget-version';
import { type LineChange, requireRange, toColumns, toNewLine } from './line-columns';
import type { LineDraft } from './line-draft';
import { LineGuard } from './line-guard';
import { SurchargeLines } from './surcharge-lines';
import { toLineFact } from './to-line-fact';

type Dimension = 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId' | 'roleId';
const DIMENSIONS: readonly Dimension[] = ['costCentreId', 'categoryId', 'initiativeId', 'vendorId', 'roleId'];
const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);
type Figures = Pick<LineDraft, 'amountsMinor' | 'minutes'>;

/** An approved change is typed month by month, in the organisation's currency. */
const TYPED_MONTHS = {
  phasing: 'manual',
  phasingTerms: null,
  fteE4: null,
  quantityE4: null,
  unitPriceMicro: null,
  currency: null,
  foreignMonthsMinor: null,
} as const;

/** The one way budget lines come, change and go: row, surcharges of its category and roll-up in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class BudgetLineLedger {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly surcharges: SurchargeLines,
    private readonly guard: LineGuard,
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
    const version = await this.versions.get(access, versionId);
    if (version.status !== 'draft') throw new DomainError('version.locked', { status: version.status });
    return version;
  }

  /**
   * Appends lines behind the last one, in the order given; what their categories add to them comes with them.
   * @throws {DomainError} `line.month-closed`, those of LineGuard
   */
  async add(
    access: Access,
    version: BudgetVersionEntity,
    drafts: readonly LineDraft[],
  ): Promise<BudgetLineEntity[]> {
    for (const draft of drafts) this.requireOpenMonths(access, version, null, draft);
    const last = await this.lines.findLastPosition(version.id);
    const rows = drafts.map((draft, index) => toNewLine(access, version, draft, last + index + 1));
    await this.guard.requireChangeable(
      access,
      version,
      rows.map((after) => ({ before: null, after })),
    );
    await this.insert(access, version, rows);
    return rows;
  }

  /** The same for lines whose closed months were taken from the actuals. */
  async addWithActuals(
    access: Access,
    version: BudgetVersionEntity,
    drafts: readonly LineDraft[],
  ): Promise<BudgetLineEntity[]> {
    const last = await this.lines.findLastPosition(version.id);
    const rows = drafts.map((draft, index) => toNewLine(access, version, draft, last + index + 1));
    await this.insert(access, version, rows);
    return rows;
  }

  /** Puts lines in the place of others, as one change. @throws {DomainError} `edit.stale`, `line.generated`, `line.locked`, those of LineGuard */
  async swap(
    access: Access,
    version: BudgetVersionEntity,
    out: readonly BudgetLineEntity[],
    rows: readonly BudgetLineEntity[],
  ): Promise<void> {
    out.forEach(requireOwn);
    for (const before of out) requireEditableLine(before.status);
    await this.guard.requireChangeable(access, version, [
      ...out.map((before) => ({ before, after: null })),
      ...rows.map((after) => ({ before: null, after })),
    ]);
    for (const before of out) {
      const removed = await this.surcharges.removeOf(access, version, before);
      await this.lines.remove(before, before.version);
      await this.rollup.add(access.organisation.id, [negate(toLineFact(version, before)), ...removed]);
    }
    await this.insert(access, version, rows);
  }

  /** @throws {DomainError} `edit.stale`, `line.generated`, `line.locked` once it is submitted, `line.month-closed`, those of LineGuard */
  async replace(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
    draft: LineChange,
  ): Promise<BudgetLineEntity> {
    const [after] = await this.replaceAll(access, version, [{ before, expectedVersion, draft }]);
    return after ?? before;
  }

  /** Changes lines as one change. @throws {DomainError} as {@link replace} */
  async replaceAll(
    access: Access,
    version: BudgetVersionEntity,
    edits: readonly { before: BudgetLineEntity; expectedVersion: number; draft: LineChange }[],
  ): Promise<BudgetLineEntity[]> {
    for (const { before, draft } of edits) {
      requireOwn(before);
      requireEditableLine(before.status);
      this.requireOpenMonths(access, version, before, { ...readPeriods(before), ...before, ...draft });
    }
    await this.guard.requireChangeable(
      access,
      version,
      edits.map(({ before, draft }) => ({ before, after: { ...before, ...toColumns(before, draft) } })),
    );
    const rows: BudgetLineEntity[] = [];
    for (const { before, expectedVersion, draft } of edits)
      rows.push(await this.write(access, version, before, expectedVersion, draft, true));
    return rows;
  }

  /** Takes over what was booked meanwhile in the closed months of a forecast. */
  async restate(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    { amountsMinor, minutes }: Figures,
  ): Promise<BudgetLineEntity> {
    return this.write(access, version, before, before.version, {
      amountsMinor,
      minutes,
      totalMinor: sumMinor(amountsMinor),
      totalMinutes: sumMinor(minutes),
    });
  }

  /** Adds an approved change to an approved line, and to the part of the budget it belongs to. @throws {DomainError} `change.exceeds-line` */
  async applyChange(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    part: 'supplementMinor' | 'transferMinor' | 'carryForwardMinor',
    deltas: Figures,
  ): Promise<BudgetLineEntity> {
    const present = readPeriods(before);
    const amountsMinor = applyChange(present.amountsMinor, deltas.amountsMinor);
    const minutes = applyChange(present.minutes, deltas.minutes);
    return this.write(access, version, before, before.version, {
      amountsMinor,
      minutes,
      totalMinor: sumMinor(amountsMinor),
      totalMinutes: sumMinor(minutes),
      ...TYPED_MONTHS,
      [part]: sumMinor([before[part], ...deltas.amountsMinor]),
    });
  }

  /** @throws {DomainError} `edit.stale`, `line.generated`, `line.locked`, `line.month-closed` when it holds actuals */
  async remove(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
  ): Promise<void> {
    requireOwn(before);
    requireEditableLine(before.status);
    this.requireOpenMonths(access, version, before, { ...before, amountsMinor: NOTHING, minutes: NOTHING });
    await this.guard.requireChangeable(access, version, [{ before, after: null }]);
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

  /** Removes every line of a version that itself goes. */
  async clear(access: Access, version: BudgetVersionEntity): Promise<void> {
    const { id } = access.organisation;
    for await (const page of this.lines.stream(id, version.id, { kind: 'all' }))
      await this.rollup.add(
        id,
        page.map((row) => negate(toLineFact(version, row))),
      );
    await this.lines.removeAll(version.id);
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

  private async insert(
    access: Access,
    version: BudgetVersionEntity,
    rows: readonly BudgetLineEntity[],
  ): Promise<void> {
    rows.forEach(requireRange);
    await this.lines.insertMany(rows);
    const added = await this.surcharges.sync(access, version, rows, true);
    await this.rollup.add(access.organisation.id, [...rows.map((row) => toLineFact(version, row)), ...added]);
  }

  private async write(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
    draft: LineChange &
      Partial<Pick<BudgetLineEntity, 'supplementMinor' | 'transferMinor' | 'carryForwardMinor'>>,
    withSurcharges = false,
  ): Promise<BudgetLineEntity> {
    const columns = toColumns(before, draft);
    requireRange({ ...before, ...columns });
    const after = await this.lines.update(before, expectedVersion, columns);
    await this.rollup.add(access.organisation.id, [
      negate(toLineFact(version, before)),
      toLineFact(version, after),
      ...(withSurcharges ? await this.surcharges.sync(access, version, [after], false) : []),
    ]);
    return after;
  }

  /** A forecast is what was booked, in every combination of dimensions: closed months neither change nor move. */
  private requireOpenMonths(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity | null,
    after: Figures & Pick<LineDraft, Dimension>,
  ): void {
    const closedPeriods = closedPeriodsOf(version, access.organisation.fiscalYearStartMonth);
    if (closedPeriods === 0) return;
    const present = before ? readPeriods(before) : { amountsMinor: NOTHING, minutes: NOTHING };
    requireClosedMonths(closedPeriods, present.amountsMinor, after.amountsMinor);
    requireClosedMonths(closedPeriods, present.minutes, after.minutes);
    const isMoved = before !== null && DIMENSIONS.some((name) => before[name] !== after[name]);
    if (!isMoved) return;
    requireClosedMonths(closedPeriods, NOTHING, present.amountsMinor);
    requireClosedMonths(closedPeriods, NOTHING, present.minutes);
  }
}

function requireOwn({ parentLineId }: BudgetLineEntity): void {
  if (parentLineId !== null) throw new DomainError('line.generated', { parentLineId });
}
