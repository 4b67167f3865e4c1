import { Injectable } from '@nestjs/common';
import type { BudgetChange, CellChange } from '@etat/contracts';
import { applyChange, computeDrift, DomainError, isFreeChange } from '@etat/domain';
import { type Access, requireReach } from '../../../platform/access/access';
import { Clock } from '../../../platform/config/clock';
import { newId } from '../../../platform/http/new-id';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import type { Approver } from '../approvals/approver';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { BudgetChangeEntity } from './budget-change.entity';
import { BudgetChangeRepository } from './budget-change.repository';

/** What a change adds to one line. */
export interface LineDelta {
  line: BudgetLineEntity;
  amountsMinor: readonly number[];
  minutes: readonly number[];
}

const PARTS = {
  supplement: 'supplementMinor',
  transfer: 'transferMinor',
  'carry-forward': 'carryForwardMinor',
} as const;

/** The one way an approved budget changes: the request, the lines and their roll-up in the caller's unit of work. */
@Injectable()
export class BudgetChangeLedger {
  constructor(
    private readonly changes: BudgetChangeRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a change on record: small ones are made at once, others wait for approval. Small ones count together until
   * somebody approves a change of the line.
   * @throws {DomainError} `change.nothing`, `change.exceeds-line`, `reserve.locked`, `access.denied`
   */
  async request(
    access: Access,
    approver: Approver,
    version: BudgetVersionEntity,
    change: { kind: BudgetChange['kind']; reason: string; deltas: readonly LineDelta[] },
  ): Promise<{ row: BudgetChangeEntity; cells: CellChange[] }> {
    const { kind, reason, deltas } = change;
    const isNothing = deltas.every(({ amountsMinor, minutes }) =>
      [...amountsMinor, ...minutes].every((cell) => cell === 0),
    );
    if (isNothing) throw new DomainError('change.nothing', {});
    for (const delta of deltas) {
      requireReach(access, 'plan.submit', delta.line.costCentreId);
      if (delta.line.isReserve && access.scopes.get('master.write')?.kind !== 'all')
        throw new DomainError('reserve.locked', {});
      requireApplicable(delta);
    }
    const made = await this.changes.listMade(
      access.organisation.id,
      deltas.map(({ line }) => line.id),
    );
    const isFree = isFreeChange(
      deltas.map(({ line, amountsMinor }) => ({
        driftMinor: computeDrift(made.get(line.id) ?? []),
        deltasMinor: amountsMinor,
        freeChangeMinor: approver.thresholdOf(line.costCentreId)?.freeChangeMinor ?? null,
      })),
    );
    const now = this.clock.now();
    const row: BudgetChangeEntity = {
      id: newId(),
      organisationId: access.organisation.id,
      version: 1,
      budgetVersionId: version.id,
      kind,
      status: isFree ? 'approved' : 'requested',
      reason,
      requestedBy: access.personId,
      requestedAt: now,
      decidedBy: null,
      inNameOf: null,
      decidedAt: isFree ? now : null,
      decisionReason: '',
    };
    await this.changes.insert(row);
    await this.changes.insertItems(
      deltas.map(({ line, amountsMinor, minutes }) => ({
        changeId: row.id,
        lineId: line.id,
        organisationId: access.organisation.id,
        ...toPeriodColumns(amountsMinor, minutes),
      })),
    );
    return { row, cells: isFree ? await this.apply(access, version, kind, deltas) : [] };
  }

  /** Adds the deltas to their lines and says which cells changed. @throws {DomainError} `change.exceeds-line` */
  async apply(
    access: Access,
    version: BudgetVersionEntity,
    kind: BudgetChange['kind'],
    deltas: readonly LineDelta[],
  ): Promise<CellChange[]> {
    const cells: CellChange[] = [];
    for (const { line, amountsMinor, minutes } of deltas) {
      const after = await this.ledger.applyChange(access, version, line, PARTS[kind], {
        amountsMinor,
        minutes,
      });
      cells.push(...toCells(line, after));
    }
    return cells;
  }
}

function requireApplicable({ line, amountsMinor, minutes }: LineDelta): void {
  const present = readPeriods(line);
  applyChange(present.amountsMinor, amountsMinor);
  applyChange(present.minutes, minutes);
}

function toCells(before: BudgetLineEntity, after: BudgetLineEntity): CellChange[] {
  const [old, now] = [readPeriods(before), readPeriods(after)];
  return (['amountsMinor', 'minutes'] as const).flatMap((measure) =>
    now[measure].flatMap((month, period): CellChange[] => {
      const previous = old[measure][period] ?? 0;
      if (month === previous) return [];
      const field = `${measure}.${period}`;
      return [{ lineId: before.id, field, before: previous, after: month, reason: null }];
    }),
  );
}
