import { Injectable } from '@nestjs/common';
import type { BudgetChange } from '@etat/contracts';
import { computeChangeVolume, sumMinor } from '@etat/domain';
import { type Access, type CostCentreScope, scopeOf } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { ApprovalDelegationRepository } from '../approvals/approval.repository';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import type { LineDelta } from './budget-change-ledger';
import type { BudgetChangeEntity } from './budget-change.entity';
import { BudgetChangeRepository } from './budget-change.repository';

const EVERYTHING: CostCentreScope = { kind: 'all' };

/** Reads changes with their lines and the names of who asked and decided. */
@Injectable()
export class BudgetChangeReader {
  constructor(
    private readonly changes: BudgetChangeRepository,
    private readonly lines: BudgetLineRepository,
    private readonly people: ApprovalDelegationRepository,
  ) {}

  /** Changes that touch a line within reach, newest first; of each only the lines within reach. */
  async list(access: Access, versionId: string): Promise<BudgetChange[]> {
    const rows = await this.changes.listOfVersion(access.organisation.id, versionId);
    const found = await this.load(access, versionId, rows);
    return found.filter(({ items }) => items.length > 0);
  }

  async get(access: Access, row: BudgetChangeEntity): Promise<BudgetChange> {
    const [change] = await this.load(access, row.budgetVersionId, [row]);
    if (!change) throw new Error(`Change ${row.id} is gone within its own transaction.`);
    return change;
  }

  /** What a change adds to each of its lines, as they are now. */
  async loadDeltas(access: Access, change: BudgetChangeEntity): Promise<LineDelta[]> {
    const items = await this.changes.listItems([change.id]);
    const lines = await this.linesOf(access, change.budgetVersionId, EVERYTHING, items);
    return items.flatMap((item) => {
      const line = lines.get(item.lineId);
      return line ? [{ line, ...readPeriods(item) }] : [];
    });
  }

  volumeOf(deltas: readonly Pick<LineDelta, 'amountsMinor'>[]): number {
    return computeChangeVolume(deltas.map(({ amountsMinor }) => amountsMinor));
  }

  private async load(
    access: Access,
    versionId: string,
    rows: readonly BudgetChangeEntity[],
  ): Promise<BudgetChange[]> {
    const items = await this.changes.listItems(rows.map(({ id }) => id));
    const lines = await this.linesOf(access, versionId, scopeOf(access, 'plan.read'), items);
    const names = await this.people.loadNames(access.organisation.id);
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    return rows.map((row) => {
      const own = items.flatMap((item): BudgetChange['items'] => {
        const line = item.changeId === row.id ? lines.get(item.lineId) : undefined;
        if (!line) return [];
        const { amountsMinor, minutes } = readPeriods(item);
        const { id: lineId, title, costCentreId } = line;
        return [{ lineId, title, costCentreId, amountsMinor, minutes, totalMinor: sumMinor(amountsMinor) }];
      });
      const { id, version, budgetVersionId, kind, status, reason, requestedBy, requestedAt } = row;
      return {
        id,
        version,
        budgetVersionId,
        kind,
        status,
        reason,
        requestedBy: nameOf(requestedBy),
        requestedById: requestedBy,
        requestedAt,
        decidedBy: nameOf(row.decidedBy),
        inNameOf: nameOf(row.inNameOf),
        decidedAt: row.decidedAt,
        decisionReason: row.decisionReason,
        volumeMinor: this.volumeOf(own),
        items: own,
      };
    });
  }

  private async linesOf(
    access: Access,
    versionId: string,
    scope: CostCentreScope,
    items: readonly { lineId: string }[],
  ): Promise<Map<string, BudgetLineEntity>> {
    const ids = [...new Set(items.map(({ lineId }) => lineId))];
    const lines = await this.lines.listByIds(access.organisation.id, versionId, scope, ids);
    return new Map(lines.map((line) => [line.id, line]));
  }
}
