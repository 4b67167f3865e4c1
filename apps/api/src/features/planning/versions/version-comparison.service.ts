import { Injectable } from '@nestjs/common';
import type { LineDifference, VersionComparison } from '@etat/contracts';
import { addPeriods, compareLines, type ComparableLine, sumMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { keyOf } from './actual-lines';
import { BudgetVersionService } from './budget-version.service';

type Comparable = ComparableLine & { row: BudgetLineEntity };

/** Two versions line by line, within the reader's reach. */
@Injectable()
export class VersionComparisonService {
  constructor(
    private readonly versions: BudgetVersionService,
    private readonly lines: BudgetLineRepository,
  ) {}

  /** @throws {DomainError} `version.not-found` */
  async compare(access: Access, id: string, otherId: string): Promise<VersionComparison> {
    const before = await this.versions.get(access, id);
    const after = await this.versions.get(access, otherId);
    const rows = compareLines(await this.load(access, id), await this.load(access, otherId));
    const deltasMinor = addPeriods(rows.map((row) => row.deltasMinor));
    return {
      before,
      after,
      items: rows.flatMap(({ state, before: old, after: now, ...deltas }): LineDifference[] => {
        const kind = (now ?? old)?.row.kind;
        if (state === 'unchanged' || kind === undefined) return [];
        return [{ state, kind, before: toCompared(old), after: toCompared(now), ...deltas }];
      }),
      unchangedCount: rows.filter(({ state }) => state === 'unchanged').length,
      deltasMinor,
      deltaMinor: sumMinor(deltasMinor),
    };
  }

  private async load(access: Access, versionId: string): Promise<Comparable[]> {
    const rows: BudgetLineEntity[] = [];
    const scope = scopeOf(access, 'plan.read');
    for await (const page of this.lines.stream(access.organisation.id, versionId, scope)) rows.push(...page);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return rows.map((row) => ({
      ...toIdentity(row, byId.get(row.parentLineId ?? '')),
      dimensions: keyOf(row),
      monthsMinor: readPeriods(row).amountsMinor,
      row,
    }));
  }
}

/** A surcharge is made anew in each version: it is the same, and called the same, where its line and its category are. */
function toIdentity(
  row: BudgetLineEntity,
  parent: BudgetLineEntity | undefined,
): Pick<Comparable, 'originId' | 'title'> {
  const { originLineId, id, title } = parent ?? row;
  const originId = originLineId ?? id;
  return { originId: parent ? `${originId} ${row.categoryId}` : originId, title };
}

function toCompared(line: Comparable | null): LineDifference['before'] {
  if (!line) return null;
  const { id, title, costCentreId, categoryId, initiativeId, vendorId, roleId, totalMinor } = line.row;
  return { id, title, costCentreId, categoryId, initiativeId, vendorId, roleId, totalMinor };
}
