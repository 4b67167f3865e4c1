import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { newId } from '../../../platform/http/new-id';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import { negate, RollupWriter } from '../../../platform/facts/rollup-writer';
import type { BudgetLineEntity } from './budget-line.entity';
import { BudgetLineBatchRepository } from './budget-line-batch.repository';
import { BudgetLineRepository } from './budget-line.repository';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import type { LineDraft } from './line-draft';
import { withFormulas } from './line-formulas';
import { toLineFact } from './to-line-fact';

/** What a batch does to the lines of a version: rows to add, to change and to take away, and new positions by id. */
export interface LineChanges {
  created: readonly BudgetLineEntity[];
  changed: readonly { before: BudgetLineEntity; after: BudgetLineEntity }[];
  removed: readonly BudgetLineEntity[];
  positions: ReadonlyMap<string, number>;
}

/** The one way budget lines come, change and go: row and roll-up in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class BudgetLineLedger {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly batches: BudgetLineBatchRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly rollup: RollupWriter,
  ) {}

  /** @throws {DomainError} `version.not-found`, `version.locked` when it is not a draft */
  async requireDraftVersion(access: Access, versionId: string): Promise<BudgetVersionEntity> {
    const version = await this.versions.get(access.organisation.id, versionId);
    if (version.status !== 'draft') throw new DomainError('version.locked', { status: version.status });
    return version;
  }

  /** Appends lines behind the last one, in the order given. */
  async add(
    access: Access,
    version: BudgetVersionEntity,
    drafts: readonly LineDraft[],
  ): Promise<BudgetLineEntity[]> {
    const last = await this.lines.findLastPosition(version.id);
    const rows = drafts.map((draft, index) =>
      this.toRow(access, version, { id: newId(), position: last + index + 1 }, draft),
    );
    await this.lines.insertMany(rows);
    await this.rollup.add(
      access.organisation.id,
      rows.map((row) => toLineFact(version, row)),
    );
    return rows;
  }

  /** @throws {DomainError} `edit.stale` */
  async replace(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
    draft: Partial<LineDraft> & { position?: number | undefined },
  ): Promise<BudgetLineEntity> {
    const { version: _, ...planned } = withFormulas(before, this.toChanged(before, draft));
    const after = await this.lines.update(before, expectedVersion, planned);
    await this.rollup.add(access.organisation.id, [
      negate(toLineFact(version, before)),
      toLineFact(version, after),
    ]);
    return after;
  }

  /** @throws {DomainError} `edit.stale` */
  async remove(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    expectedVersion: number,
  ): Promise<void> {
    await this.lines.remove(before, expectedVersion);
    await this.rollup.add(access.organisation.id, [negate(toLineFact(version, before))]);
  }

  /** Many lines at once: statements of a hundred rows, the roll-up once. The caller holds the version's lock. */
  async apply(access: Access, version: BudgetVersionEntity, changes: LineChanges): Promise<void> {
    const { created, changed, removed, positions } = changes;
    await this.batches.removeMany(access.organisation.id, removed);
    await this.lines.insertMany(created);
    await this.batches.updateMany(changed.map(({ after }) => after));
    await this.batches.reposition(version.id, positions);
    await this.rollup.add(access.organisation.id, [
      ...removed.map((row) => negate(toLineFact(version, row))),
      ...changed.flatMap(({ before, after }) => [
        negate(toLineFact(version, before)),
        toLineFact(version, after),
      ]),
      ...created.map((row) => toLineFact(version, row)),
    ]);
  }

  /** The row of a new line. */
  toRow(
    access: Access,
    version: BudgetVersionEntity,
    place: Pick<BudgetLineEntity, 'id' | 'position'>,
    { amountsMinor, minutes, ...draft }: LineDraft,
  ): BudgetLineEntity {
    return {
      organisationId: access.organisation.id,
      version: 1,
      budgetVersionId: version.id,
      ...place,
      ...draft,
      formulas: null,
      ...toPeriodColumns(amountsMinor, minutes),
    };
  }

  /** The row as a change leaves it, not yet written. */
  toChanged(
    before: BudgetLineEntity,
    { amountsMinor, minutes, ...change }: Partial<LineDraft> & { position?: number | undefined },
  ): BudgetLineEntity {
    const present = readPeriods(before);
    const columns = toPeriodColumns(amountsMinor ?? present.amountsMinor, minutes ?? present.minutes);
    return { ...before, ...(change as Partial<BudgetLineEntity>), ...columns };
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
