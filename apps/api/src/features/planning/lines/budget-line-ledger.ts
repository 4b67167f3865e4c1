import { Injectable } from '@nestjs/common';
import { applyChange, DomainError, sumMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { negate, RollupWriter } from '../../../platform/facts/rollup-writer';
import type { BudgetLineEntity } from './budget-line.entity';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetLineBatchRepository } from './budget-line-batch.repository';
import { BudgetLineRepository } from './budget-line.repository';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import type { LineDraft } from './line-draft';
import { LineGuard } from './line-guard';
import { requireRange, requireWritable } from './line-rules';
import { withFormulas } from './line-formulas';
import { SurchargeLines } from './surcharge-lines';
import { toLineFact } from './to-line-fact';
import { type LineChangeDraft, toChangedLine, toNewLine } from './to-new-line';

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

/** What a batch does to the lines of a version: rows to add, to change and to take away, and new positions by id. */
export interface LineChanges {
  created: readonly BudgetLineEntity[];
  changed: readonly { before: BudgetLineEntity; after: BudgetLineEntity }[];
  removed: readonly BudgetLineEntity[];
  positions: ReadonlyMap<string, number>;
}

/** The one way budget lines come, change and go: row, surcharges of its category and roll-up in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class BudgetLineLedger {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly batches: BudgetLineBatchRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly surcharges: SurchargeLines,
    private readonly guard: LineGuard,
    private readonly rollup: RollupWriter,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The version, to be changed by nobody else until the unit of work ends: it cannot be submitted while lines are on
   * their way into it.
   * @throws {DomainError} `version.not-found`, `version.locked` when it is not a draft, `whenApproved`
   */
  async requireDraftVersion(
    access: Access,
    versionId: string,
    whenApproved?: DomainError,
  ): Promise<BudgetVersionEntity> {
    await this.unitOfWork.lock(`version:${versionId}`);
    const version = await this.versions.get(access, versionId);
    if (version.status === 'approved' && whenApproved) throw whenApproved;
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
    const last = await this.lines.findLastPosition(version.id);
    const rows = drafts.map((draft, index) => toNewLine(access, version, draft, last + index + 1));
    for (const row of rows) requireWritable(access, version, null, row);
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
    for (const before of out) requireWritable(access, version, before, null);
    for (const row of rows) requireWritable(access, version, null, row);
    await this.guard.requireChangeable(access, version, [
      ...out.map((before) => ({ before, after: null })),
      ...rows.map((after) => ({ before: null, after })),
    ]);
    for (const before of out) {
      const removed = await this.surcharges.removeOf(version, access.organisation.id, [before]);
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
    draft: LineChangeDraft,
  ): Promise<BudgetLineEntity> {
    const [after] = await this.replaceAll(access, version, [{ before, expectedVersion, draft }]);
    return after ?? before;
  }

  /** Changes lines as one change. @throws {DomainError} as {@link replace} */
  async replaceAll(
    access: Access,
    version: BudgetVersionEntity,
    edits: readonly { before: BudgetLineEntity; expectedVersion: number; draft: LineChangeDraft }[],
  ): Promise<BudgetLineEntity[]> {
    const changes = edits.map(({ before, draft }) => ({ before, after: toChangedLine(before, draft) }));
    for (const { before, after } of changes) requireWritable(access, version, before, after);
    await this.guard.requireChangeable(access, version, changes);
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
    requireWritable(access, version, before, null);
    await this.guard.requireChangeable(access, version, [{ before, after: null }]);
    const removed = await this.surcharges.removeOf(version, access.organisation.id, [before]);
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

  /** Many lines at once: statements of a hundred rows, the roll-up once. The caller holds the version's lock. */
  async apply(
    access: Access,
    version: BudgetVersionEntity,
    { created, changed, removed, positions }: LineChanges,
  ): Promise<void> {
    const organisationId = access.organisation.id;
    await this.guard.requireChangeable(access, version, [
      ...removed.map((before) => ({ before, after: null })),
      ...changed,
      ...created.map((after) => ({ before: null, after })),
    ]);
    const children = await this.surcharges.removeOf(version, organisationId, removed);
    await this.batches.removeMany(organisationId, removed);
    await this.lines.insertMany(created);
    await this.batches.updateMany(changed.map(({ after }) => after));
    await this.batches.reposition(version.id, positions);
    const rows = changed.map(({ after }) => after);
    await this.rollup.add(organisationId, [
      ...children,
      ...removed.map((row) => negate(toLineFact(version, row))),
      ...changed.flatMap(({ before, after }) => [
        negate(toLineFact(version, before)),
        toLineFact(version, after),
      ]),
      ...created.map((row) => toLineFact(version, row)),
      ...(await this.surcharges.sync(access, version, created, true)),
      ...(await this.surcharges.sync(access, version, rows, false)),
    ]);
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
    draft: LineChangeDraft &
      Partial<Pick<BudgetLineEntity, 'supplementMinor' | 'transferMinor' | 'carryForwardMinor'>>,
    withSurcharges = false,
  ): Promise<BudgetLineEntity> {
    const { version: _, ...planned } = withFormulas(before, toChangedLine(before, draft));
    requireRange({ ...planned, version: before.version });
    const after = await this.lines.update(before, expectedVersion, planned);
    await this.rollup.add(access.organisation.id, [
      negate(toLineFact(version, before)),
      toLineFact(version, after),
      ...(withSurcharges ? await this.surcharges.sync(access, version, [after], false) : []),
    ]);
    return after;
  }
}
