import { Injectable } from '@nestjs/common';
import type { LineBatch, LineBatchResult, LineOperation } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { createProblemTranslator } from '@etat/messages';
import { type Access, requireReach, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetLineBatchRepository } from './budget-line-batch.repository';
import type { BudgetLineEntity } from './budget-line.entity';
import { BudgetLineLedger } from './budget-line-ledger';
import { LineBatchDesk } from './line-batch-desk';
import { type Outcome, refuse, toAuditEntry, toBatchResult } from './line-batch-result';
import { isSameValue, readCell, toUpdate } from './line-cells';
import { withFormulas, writeFormulas } from './line-formulas';
import { requireWritable } from './line-rules';
import { ForecastLinePlanner } from './forecast-line-planner';
import { toBudgetLine } from './to-budget-line';
import { toChangedLine, toNewLine } from './to-new-line';

type Operation<Kind extends LineOperation['op']> = Extract<LineOperation, { op: Kind }>;

/** Edits of a whole grid in one unit of work: what collides or is refused stays behind, the rest is saved. */
@Injectable()
export class LineBatchService {
  constructor(
    private readonly lines: BudgetLineBatchRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly planner: ForecastLinePlanner,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws {DomainError} `version.not-found`, `version.locked`; what is wrong with one operation stands in its result */
  async apply(
    access: Access,
    versionId: string,
    { isAtomic, reason, operations }: LineBatch,
    language: 'de' | 'en',
  ): Promise<LineBatchResult> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.ledger.requireDraftVersion(access, versionId);
      this.unitOfWork.rememberReads();
      const desk = await this.openDesk(access, version, operations);
      const outcomes: Outcome[] = [];
      for (const operation of operations) outcomes.push(await this.perform(access, version, desk, operation));
      const isGivenUp = isAtomic && outcomes.some(({ outcome }) => outcome !== 'done');
      if (isGivenUp) desk.clear();
      const changes = desk.toChanges();
      const entry = toAuditEntry(version, changes, reason);
      if (entry) {
        await this.ledger.apply(access, version, changes);
        await this.audit.record(access, entry);
      }
      return toBatchResult(outcomes, desk, !isGivenUp, createProblemTranslator(language));
    });
  }

  private async openDesk(
    access: Access,
    version: BudgetVersionEntity,
    operations: readonly LineOperation[],
  ): Promise<LineBatchDesk> {
    const ids = [...new Set(operations.map(({ id }) => id))];
    const scope = scopeOf(access, 'plan.read');
    const rows = await this.lines.listByIds(access.organisation.id, version.id, scope, ids);
    const created = operations.flatMap(({ op, id }) => (op === 'create' ? [id] : []));
    const taken = await this.lines.listTaken(created);
    const isOrdered = operations.some(({ op }) => op === 'create' || op === 'move');
    return new LineBatchDesk(rows, taken, isOrdered ? await this.lines.listOrder(version.id) : []);
  }

  private async perform(
    access: Access,
    version: BudgetVersionEntity,
    desk: LineBatchDesk,
    operation: LineOperation,
  ): Promise<Outcome> {
    try {
      switch (operation.op) {
        case 'update':
          return await this.update(access, version, desk, operation);
        case 'create':
          return await this.create(access, version, desk, operation);
        case 'delete':
          return this.remove(access, version, desk, operation);
        case 'move':
          requireReach(access, 'plan.write', desk.get(operation.id).costCentreId);
          desk.move(operation.id, operation.afterId);
          return { operation, outcome: 'done', cells: [], problem: null };
      }
    } catch (error) {
      if (error instanceof DomainError) return refuse(operation, error);
      throw error;
    }
  }

  /** Cells that are no longer as they were seen stay as they are; the others are saved. */
  private async update(
    access: Access,
    version: BudgetVersionEntity,
    desk: LineBatchDesk,
    operation: Operation<'update'>,
  ): Promise<Outcome> {
    const before = desk.get(operation.id);
    requireReach(access, 'plan.write', before.costCentreId);
    const line = toBudgetLine(before);
    const isFree = ({ cell, expected, value }: (typeof operation.cells)[number]) => {
      const current = readCell(line, cell);
      // What is there already was saved by a batch whose answer was lost, or by somebody who thought the same.
      return isSameValue(current, expected) || isSameValue(current, value);
    };
    const free = operation.cells.filter(isFree);
    if (free.length > 0) {
      const draft = await this.planner.replan(access, version, before, toUpdate(line, free));
      const formulas = Object.fromEntries(
        free.flatMap(({ cell, formula }) => (formula === undefined ? [] : [[cell, formula] as const])),
      );
      const after = withFormulas(before, toChangedLine(before, draft), formulas);
      requireWritable(access, version, before, after);
      desk.change(after);
    }
    const cells = operation.cells.map((edit) => ({
      cell: edit.cell,
      outcome: isFree(edit) ? ('done' as const) : ('conflict' as const),
    }));
    return { operation, outcome: free.length === cells.length ? 'done' : 'conflict', cells, problem: null };
  }

  private async create(
    access: Access,
    version: BudgetVersionEntity,
    desk: LineBatchDesk,
    operation: Operation<'create'>,
  ): Promise<Outcome> {
    const { id, afterId, formulas } = operation;
    const done: Outcome = { operation, outcome: 'done', cells: [], problem: null };
    // Sent again because the answer was lost: the line is there.
    if (desk.find(id)) return done;
    if (desk.isTaken(id)) throw new DomainError('line.exists', { id });
    const draft = await this.planner.plan(access, version, operation.line);
    const row: BudgetLineEntity = toNewLine(access, version, draft, 0, id);
    requireWritable(access, version, null, row);
    desk.add({ ...row, formulas: writeFormulas(formulas) }, afterId);
    return done;
  }

  private remove(
    access: Access,
    version: BudgetVersionEntity,
    desk: LineBatchDesk,
    operation: Operation<'delete'>,
  ): Outcome {
    const row = desk.find(operation.id);
    // Gone already, by a batch whose answer was lost or by somebody else: both wanted the same.
    if (row) {
      requireReach(access, 'plan.write', row.costCentreId);
      if (desk.versionOf(operation.id) !== operation.expectedVersion)
        return { operation, outcome: 'conflict', cells: [], problem: null };
      requireWritable(access, version, row, null);
      desk.remove(operation.id);
    }
    return { operation, outcome: 'done', cells: [], problem: null };
  }
}
