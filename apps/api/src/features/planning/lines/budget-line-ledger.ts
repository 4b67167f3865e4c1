import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { newId } from '../../../platform/http/new-id';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import { negate, RollupWriter } from '../../../platform/facts/rollup-writer';
import type { BudgetLineEntity } from './budget-line.entity';
import { BudgetLineRepository } from './budget-line.repository';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import type { LineDraft } from './line-draft';
import { LineGuard } from './line-guard';
import { toLineFact } from './to-line-fact';

type LineChangeDraft = Partial<LineDraft> & { position?: number | undefined };

/** A line that is not stored yet. */
export function toNewLine(
  access: Access,
  version: BudgetVersionEntity,
  { amountsMinor, minutes, ...draft }: LineDraft,
  position: number,
): BudgetLineEntity {
  return {
    id: newId(),
    organisationId: access.organisation.id,
    version: 1,
    budgetVersionId: version.id,
    position,
    isReserve: false,
    splitId: null,
    ...draft,
    ...toPeriodColumns(amountsMinor, minutes),
  };
}

function toColumns(before: BudgetLineEntity, draft: LineChangeDraft): Partial<BudgetLineEntity> {
  const { amountsMinor, minutes, ...change } = draft;
  const present = readPeriods(before);
  return {
    ...change,
    ...toPeriodColumns(amountsMinor ?? present.amountsMinor, minutes ?? present.minutes),
  };
}

/** The one way budget lines come, change and go: row and roll-up in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class BudgetLineLedger {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly guard: LineGuard,
    private readonly rollup: RollupWriter,
  ) {}

  /** @throws {DomainError} `version.not-found`, `version.locked` when it is not a draft */
  async requireDraftVersion(access: Access, versionId: string): Promise<BudgetVersionEntity> {
    const version = await this.versions.get(access.organisation.id, versionId);
    if (version.status !== 'draft') throw new DomainError('version.locked', { status: version.status });
    return version;
  }

  /** Appends lines behind the last one, in the order given. @throws {DomainError} those of LineGuard */
  async add(
    access: Access,
    version: BudgetVersionEntity,
    drafts: readonly LineDraft[],
  ): Promise<BudgetLineEntity[]> {
    const last = await this.lines.findLastPosition(version.id);
    const rows = drafts.map((draft, index) => toNewLine(access, version, draft, last + index + 1));
    await this.swap(access, version, [], rows);
    return rows;
  }

  /** Puts lines in the place of others, as one change. @throws {DomainError} `edit.stale`, those of LineGuard */
  async swap(
    access: Access,
    version: BudgetVersionEntity,
    out: readonly BudgetLineEntity[],
    rows: readonly BudgetLineEntity[],
  ): Promise<void> {
    await this.guard.requireChangeable(access, version, [
      ...out.map((before) => ({ before, after: null })),
      ...rows.map((after) => ({ before: null, after })),
    ]);
    for (const before of out) await this.lines.remove(before, before.version);
    await this.lines.insertMany(rows);
    await this.rollup.add(access.organisation.id, [
      ...out.map((before) => negate(toLineFact(version, before))),
      ...rows.map((row) => toLineFact(version, row)),
    ]);
  }

  /** @throws {DomainError} `edit.stale`, those of LineGuard */
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

  /** Changes lines as one change. @throws {DomainError} `edit.stale`, those of LineGuard */
  async replaceAll(
    access: Access,
    version: BudgetVersionEntity,
    edits: readonly { before: BudgetLineEntity; expectedVersion: number; draft: LineChangeDraft }[],
  ): Promise<BudgetLineEntity[]> {
    const changes = edits.map(({ before, draft }) => toColumns(before, draft));
    await this.guard.requireChangeable(
      access,
      version,
      edits.map(({ before }, at) => ({ before, after: { ...before, ...changes[at] } })),
    );
    const rows: BudgetLineEntity[] = [];
    for (const [at, { before, expectedVersion }] of edits.entries())
      rows.push(await this.lines.update(before, expectedVersion, changes[at] ?? {}));
    await this.rollup.add(access.organisation.id, [
      ...edits.map(({ before }) => negate(toLineFact(version, before))),
      ...rows.map((row) => toLineFact(version, row)),
    ]);
    return rows;
  }

  /** @throws {DomainError} `edit.stale`, those of LineGuard */
  async remove(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
  ): Promise<void> {
    await this.guard.requireChangeable(access, version, [{ before, after: null }]);
    await this.lines.remove(before, expectedVersion);
    await this.rollup.add(access.organisation.id, [negate(toLineFact(version, before))]);
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
