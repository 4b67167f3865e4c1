import { DomainError, isAboveLimit, type Permission, requireFourEyes, thresholdAt } from '@etat/domain';
import type { CostCentreScope } from '../../../platform/access/access';
import type { ApprovalThresholdEntity } from './approval-threshold.entity';

/** What one person may approve: the actor, or somebody the actor stands in for. */
export interface ApprovalRight {
  inNameOf: string | null;
  scopes: ReadonlyMap<Permission, CostCentreScope>;
}

/** Something to be approved. */
export interface ApprovalSubject {
  /** Null: the whole organisation. */
  costCentreId: string | null;
  amountMinor: number;
  submittedBy: string | null;
}

export interface ApprovalRules {
  thresholds: readonly ApprovalThresholdEntity[];
  /** A cost centre and those above it, nearest first. */
  pathOf: (costCentreId: string) => readonly string[];
  today: string;
}

/** Decides in whose name somebody may approve: their own right first, then those they stand in for. */
export class Approver {
  constructor(
    readonly personId: string,
    private readonly rights: readonly ApprovalRight[],
    private readonly rules: ApprovalRules,
  ) {}

  /**
   * In whose name all of it can be approved; null for the actor's own.
   * @throws {DomainError} `access.denied`, `approval.four-eyes`, `approval.above-limit`
   */
  approve(subjects: readonly ApprovalSubject[]): string | null {
    return this.decide(subjects, (right, subject) => {
      this.requireReach(right, subject);
      const { submittedBy, costCentreId, amountMinor } = subject;
      requireFourEyes({ submittedBy, decidedBy: this.personId, inNameOf: right.inNameOf });
      const limit = costCentreId === null ? null : this.thresholdOf(costCentreId);
      if (!isAboveLimit(amountMinor, limit?.lineLimitMinor ?? null)) return;
      if (!reaches(right, 'plan.approve-any', costCentreId))
        throw new DomainError('approval.above-limit', { limitMinor: limit?.lineLimitMinor });
    });
  }

  /** Sending back is open to every approver, whatever the amount. @throws {DomainError} `access.denied` */
  reject(subjects: readonly ApprovalSubject[]): string | null {
    return this.decide(subjects, (right, subject) => this.requireReach(right, subject));
  }

  /** The threshold that holds today; null when none does. */
  thresholdOf(costCentreId: string): ApprovalThresholdEntity | null {
    return thresholdAt(this.rules.thresholds, this.rules.pathOf(costCentreId), this.rules.today);
  }

  private decide(
    subjects: readonly ApprovalSubject[],
    check: (right: ApprovalRight, subject: ApprovalSubject) => void,
  ): string | null {
    let refusal = new DomainError('access.denied', { permission: 'plan.approve' });
    for (const right of this.rights) {
      try {
        for (const subject of subjects) check(right, subject);
        return right.inNameOf;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // Why a right that reaches so far does not do says more than that another does not reach.
        if (error.code !== 'access.denied') refusal = error;
      }
    }
    throw refusal;
  }

  private requireReach(right: ApprovalRight, { costCentreId }: ApprovalSubject): void {
    if (!reaches(right, 'plan.approve', costCentreId))
      throw new DomainError('access.denied', { permission: 'plan.approve' });
  }
}

function reaches({ scopes }: ApprovalRight, permission: Permission, costCentreId: string | null): boolean {
  const scope = scopes.get(permission);
  if (!scope) return false;
  return scope.kind === 'all' || (costCentreId !== null && scope.costCentreIds.includes(costCentreId));
}
