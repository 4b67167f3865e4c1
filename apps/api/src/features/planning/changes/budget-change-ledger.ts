import { Injectable } from '@nestjs/common';
import type { BudgetChange, CellChange } from '@etat/contracts';
import { applyChange, computeDrift, DomainError, fiscalMonths, isFreeChange } from '@etat/domain';
import { type Access, requireReach } from '../../../platform/access/access';
import { Clock } from '../../../platform/config/clock';
import { newId } from '../../../platform/http/new-id';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import type { Approver } from '../approvals/approver';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { SurchargeLines } from '../lines/surcharge-lines';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { BudgetChangeEntity, BudgetChangeItemEntity } from './budget-change.entity';
import { BudgetChangeRepository } from './budget-change.repository';
import { withMonth } from './with-month';

/** What a change adds to one line. */
export interface LineDelta {
  line: BudgetLineEntity;
  amountsMinor: readonly number[];
  minutes: readonly number[];
}

/** What a change did: its lines, those of surcharges that it made, and the cells it changed. */
export interface MadeChanges {
  created: readonly BudgetLineEntity[];
  cells: readonly CellChange[];
}

const NO_TIME: readonly number[] = Array.from({ length: 12 }, () => 0);
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
    private readonly surcharges: SurchargeLines,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a change on record: small ones are made at once, others wait for approval. Small ones count together until
   * somebody approves a change of the line. What surcharges add to its lines follows as items of their own.
   * @throws {DomainError} `change.nothing`, `change.exceeds-line`, `line.generated`, `reserve.locked`, `access.denied`
   */
  async request(
    access: Access,
    approver: Approver,
    version: BudgetVersionEntity,
    change: { kind: BudgetChange['kind']; reason: string; deltas: readonly LineDelta[] },
  ): Promise<MadeChanges & { row: BudgetChangeEntity; followed: readonly LineDelta[] }> {
    const { kind, reason, deltas } = change;
    const isNothing = deltas.every(({ amountsMinor, minutes }) =>
      [...amountsMinor, ...minutes].every((cell) => cell === 0),
    );
    if (isNothing) throw new DomainError('change.nothing', {});
    for (const delta of deltas) {
      requireReach(access, 'plan.submit', delta.line.costCentreId);
      const { parentLineId } = delta.line;
      if (parentLineId !== null) throw new DomainError('line.generated', { parentLineId });
      if (delta.line.isReserve && access.scopes.get('master.write')?.kind !== 'all')
        throw new DomainError('reserve.locked', {});
      await withMonth(monthsOf(access, version), () => requireApplicable(delta));
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
    const { all, created } = await this.withSurcharges(access, version, deltas);
    await this.changes.insertItems(toItems(row, all));
    const cells = isFree ? await this.apply(access, version, kind, all) : [];
    return { row, created, cells, followed: all.slice(deltas.length) };
  }

  /** What a requested change is today: other changes may have moved its lines since, and their surcharges with them. */
  async renew(
    access: Access,
    version: BudgetVersionEntity,
    deltas: readonly LineDelta[],
  ): Promise<{ named: LineDelta[]; all: LineDelta[]; created: BudgetLineEntity[] }> {
    const ids = new Set(deltas.map(({ line }) => line.id));
    const named = deltas.filter(({ line }) => line.parentLineId === null || !ids.has(line.parentLineId));
    return { named, ...(await this.withSurcharges(access, version, named)) };
  }

  /** Makes a change that was approved. @throws {DomainError} `change.exceeds-line` */
  async make(
    access: Access,
    version: BudgetVersionEntity,
    row: BudgetChangeEntity,
    all: readonly LineDelta[],
  ): Promise<CellChange[]> {
    await this.changes.removeItems(row.id);
    await this.changes.insertItems(toItems(row, all));
    return this.apply(access, version, row.kind, all);
  }

  private async withSurcharges(
    access: Access,
    version: BudgetVersionEntity,
    deltas: readonly LineDelta[],
  ): Promise<{ all: LineDelta[]; created: BudgetLineEntity[] }> {
    const { followed, created } = await this.surcharges.follow(access, version, deltas);
    return { all: [...deltas, ...followed.map((each) => ({ ...each, minutes: NO_TIME }))], created };
  }

  /** Adds the deltas to their lines and says which cells changed. @throws {DomainError} `change.exceeds-line` */
  private async apply(
    access: Access,
    version: BudgetVersionEntity,
    kind: BudgetChange['kind'],
    deltas: readonly LineDelta[],
  ): Promise<CellChange[]> {
    const cells: CellChange[] = [];
    for (const { line, amountsMinor, minutes } of deltas) {
      // Transfers add up to zero and what is carried was left over; what a surcharge gains by them is new.
      const part = line.parentLineId === null ? PARTS[kind] : 'supplementMinor';
      const after = await withMonth(monthsOf(access, version), () =>
        this.ledger.applyChange(access, version, line, part, { amountsMinor, minutes }),
      );
      cells.push(...toCells(line, after));
    }
    return cells;
  }
}

const monthsOf = ({ organisation }: Access, { fiscalYear }: BudgetVersionEntity) =>
  fiscalMonths(fiscalYear, organisation.fiscalYearStartMonth);

const toItems = (
  { id: changeId, organisationId }: BudgetChangeEntity,
  deltas: readonly LineDelta[],
): BudgetChangeItemEntity[] =>
  deltas.map(({ line, amountsMinor, minutes }) => ({
    changeId,
    lineId: line.id,
    organisationId,
    ...toPeriodColumns(amountsMinor, minutes),
  }));

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
