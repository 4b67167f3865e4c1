import { Injectable } from '@nestjs/common';
import type { CellChange, LineTransition, LineTransitionResult } from '@etat/contracts';
import { DomainError, type LineStatus, requireLineStep } from '@etat/domain';
import { type Access, requireReach, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { ApprovalRights } from './approval-rights';
import type { Approver } from './approver';

/** A line that may go, and in whose name. */
interface Step {
  line: BudgetLineEntity;
  inNameOf: string | null;
}

/** Lines on their way from draft to approved or rejected, many at once, under four eyes and within the limits. */
@Injectable()
export class LineWorkflowService {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly rights: ApprovalRights,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /**
   * Moves the lines that may go and names the others with the rule that holds them.
   * @throws {DomainError} `version.not-found`, `version.locked`
   */
  async transition(
    access: Access,
    versionId: string,
    { lineIds, to, reason }: LineTransition,
  ): Promise<LineTransitionResult> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      await this.ledger.requireDraftVersion(access, versionId);
      const approver = await this.rights.approverOf(access);
      const found = await this.lines.listByIds(
        access.organisation.id,
        versionId,
        scopeOf(access, 'plan.read'),
        lineIds,
      );
      const known = new Map(found.map((line) => [line.id, line]));
      const steps: Step[] = [];
      const refused: LineTransitionResult['refused'] = [];
      const wanted = new Set(lineIds);
      for (const lineId of wanted) {
        // What was made by a surcharge goes with its line, so that choosing both is no mistake.
        if (wanted.has(known.get(lineId)?.parentLineId ?? '')) continue;
        try {
          steps.push(this.check(access, approver, known.get(lineId), to));
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          refused.push({ lineId, code: error.code });
        }
      }
      if (steps.length > 0) await this.move(access, versionId, steps, to, reason);
      return { changedCount: steps.length, refused };
    });
  }

  /** @throws {DomainError} `line.not-found`, `line.generated`, `line.transition`, `access.denied`, `approval.four-eyes`, `approval.above-limit` */
  private check(
    access: Access,
    approver: Approver,
    line: BudgetLineEntity | undefined,
    to: LineStatus,
  ): Step {
    if (!line) throw new DomainError('line.not-found', {});
    if (line.parentLineId !== null)
      throw new DomainError('line.generated', { parentLineId: line.parentLineId });
    requireLineStep(line.status, to);
    const { costCentreId, totalMinor, submittedBy } = line;
    const subject = { costCentreId, amountMinor: totalMinor, submittedBy };
    if (to === 'approved') return { line, inNameOf: approver.approve([subject]) };
    // An approval is taken back by an approver; what only waits is withdrawn by who may submit it.
    if (to === 'rejected' || line.status === 'approved')
      return { line, inNameOf: approver.reject([subject]) };
    requireReach(access, 'plan.submit', costCentreId);
    return { line, inNameOf: null };
  }

  private async move(
    access: Access,
    versionId: string,
    steps: readonly Step[],
    to: LineStatus,
    reason: string,
  ): Promise<void> {
    // What a category adds to a line goes with it.
    const lines = steps.map(({ line }) => line);
    const children = await this.lines.listChildren(access.organisation.id, lines);
    await this.lines.setStatus(
      [...lines, ...children].map(({ id }) => id),
      {
        status: to,
        statusReason: to === 'rejected' ? reason : '',
        ...(to === 'submitted' ? { submittedBy: access.personId, decidedBy: null } : {}),
        ...(to === 'draft' ? { submittedBy: null, decidedBy: null } : {}),
        ...(to === 'approved' || to === 'rejected' ? { decidedBy: access.personId } : {}),
      },
    );
    const inNameOf = [...new Set(steps.flatMap((step) => step.inNameOf ?? []))];
    await this.audit.record(access, {
      action: `budget-lines.${to}`,
      entity: 'budget-version',
      entityId: versionId,
      after: {
        cells: steps.map(({ line, inNameOf: name }): CellChange => ({
          lineId: line.id,
          field: 'status',
          before: line.status,
          after: to,
          reason: null,
          ...(name === null ? {} : { inNameOf: name }),
        })),
        ...(inNameOf.length > 0 ? { inNameOf } : {}),
      },
      reason,
    });
  }
}
