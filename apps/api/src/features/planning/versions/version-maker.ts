import { Injectable } from '@nestjs/common';
import type { VersionSource } from '@etat/contracts';
import {
  composeForecast,
  fiscalMonths,
  planInternalLine,
  scaleMonths,
  sumMinor,
  type DatedRate,
} from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { copyLine } from '../lines/copy-line';
import type { LineDraft } from '../lines/line-draft';
import { ActualLines, keyOf } from './actual-lines';
import type { BudgetVersionEntity } from './budget-version.entity';
import { BudgetVersionRepository } from './budget-version.repository';
import { closedPeriodsOf } from './to-budget-version';

const HUNDRED_PERCENT_BP = 10_000;

/** What a category's surcharge added is not copied: the ledger adds it anew. */
const isOwn = ({ parentLineId }: BudgetLineEntity): boolean => parentLineId === null;

/** Fills a new version with lines: of another version, of last year's actuals, or none; a forecast takes its closed months from the actuals. */
@Injectable()
export class VersionMaker {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly actuals: ActualLines,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Returns the lines made. @throws {DomainError} `version.not-found`, `rates.none-for-month` */
  async fill(
    access: Access,
    version: BudgetVersionEntity,
    source: VersionSource,
  ): Promise<BudgetLineEntity[]> {
    const planned = await this.toDrafts(access, version, source);
    const drafts = await this.composeWithActuals(access, version, planned);
    return this.ledger.addWithActuals(access, version, drafts);
  }

  /** Takes over what was booked since the forecast was made. Returns the number of lines changed, and those added. */
  async refresh(
    access: Access,
    version: BudgetVersionEntity,
  ): Promise<{ changed: number; created: BudgetLineEntity[] }> {
    const rows: BudgetLineEntity[] = [];
    for await (const page of this.lines.stream(access.organisation.id, version.id, { kind: 'all' }))
      rows.push(...page.filter(isOwn));
    const drafts = await this.composeWithActuals(access, version, rows.map(copyLine));
    let changed = 0;
    for (const [index, row] of rows.entries()) {
      const draft = drafts[index];
      if (!draft || isSame(readPeriods(row), draft)) continue;
      await this.ledger.restate(access, version, row, draft);
      changed += 1;
    }
    const created = await this.ledger.addWithActuals(access, version, drafts.slice(rows.length));
    return { changed, created };
  }

  private async toDrafts(
    access: Access,
    version: BudgetVersionEntity,
    source: VersionSource,
  ): Promise<LineDraft[]> {
    if (source.kind === 'empty') return [];
    if (source.kind === 'actuals') {
      const booked = await this.actuals.list(access, source.fiscalYear);
      return this.reprice(
        access,
        version,
        booked.map((line) => scale(line, source.factorBp)),
      );
    }
    const origin = await this.versions.get(access, source.versionId);
    const drafts: LineDraft[] = [];
    const scope = scopeOf(access, 'plan.write');
    for await (const page of this.lines.stream(access.organisation.id, origin.id, scope))
      drafts.push(...page.filter(isOwn).map(copyLine));
    return origin.fiscalYear === version.fiscalYear ? drafts : this.reprice(access, version, drafts);
  }

  /** Hours cost what their role costs in the months they are planned for. */
  private async reprice(
    access: Access,
    version: BudgetVersionEntity,
    drafts: readonly LineDraft[],
  ): Promise<LineDraft[]> {
    const { id, currency, fiscalYearStartMonth } = access.organisation;
    const months = fiscalMonths(version.fiscalYear, fiscalYearStartMonth);
    const known = new Map<string, readonly DatedRate[]>();
    const priced: LineDraft[] = [];
    for (const draft of drafts) {
      const { kind, roleId, phasing, minutes } = draft;
      if (kind === 'external' || roleId === null) {
        priced.push(draft);
        continue;
      }
      const rates = known.get(roleId) ?? (await this.directory.listRates(id, roleId));
      known.set(roleId, rates);
      const planned = planInternalLine({ phasing, currency, months, rates, minutes });
      priced.push({ ...draft, ...planned, phasing });
    }
    return priced;
  }

  private async composeWithActuals(
    access: Access,
    version: BudgetVersionEntity,
    planned: readonly LineDraft[],
  ): Promise<LineDraft[]> {
    const closedPeriods = closedPeriodsOf(version, access.organisation.fiscalYearStartMonth);
    if (closedPeriods === 0) return [...planned];
    const booked = await this.actuals.list(access, version.fiscalYear);
    const byKey = new Map(booked.map((line) => [keyOf(line), line]));
    const toFigures = (line: LineDraft) => ({ ...line, key: keyOf(line) });
    const composed = composeForecast({
      plan: planned.map(toFigures),
      actuals: booked.map(toFigures),
      closedPeriods,
    });
    return composed.flatMap(({ planIndex, key, amountsMinor, minutes }) => {
      const line = planIndex === null ? byKey.get(key) : planned[planIndex];
      if (!line) return [];
      const totals = { totalMinor: sumMinor(amountsMinor), totalMinutes: sumMinor(minutes) };
      return [{ ...line, quantityE4: null, unitPriceMicro: null, ...totals, amountsMinor, minutes }];
    });
  }
}

function scale(line: LineDraft, factorBp: number): LineDraft {
  if (factorBp === HUNDRED_PERCENT_BP) return line;
  const amountsMinor = scaleMonths(line.amountsMinor, factorBp);
  const minutes = scaleMonths(line.minutes, factorBp);
  return {
    ...line,
    amountsMinor,
    minutes,
    totalMinor: sumMinor(amountsMinor),
    totalMinutes: sumMinor(minutes),
  };
}

const isSame = (
  a: Pick<LineDraft, 'amountsMinor' | 'minutes'>,
  b: Pick<LineDraft, 'amountsMinor' | 'minutes'>,
) => a.amountsMinor.join() === b.amountsMinor.join() && a.minutes.join() === b.minutes.join();
