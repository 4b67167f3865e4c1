import { Injectable } from '@nestjs/common';
import type { PhasingTermsInput } from '@etat/contracts';
import { addPeriods, allocateMinor, DomainError, type PhasingMethod, type PhasingTerms } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { FactReader, type FactSum } from '../../../platform/facts/fact-reader';
import { ACTUAL } from '../../../platform/facts/fact-rollup.entity';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { LineDraft } from './line-draft';

type LineKey = Pick<
  LineDraft,
  'kind' | 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId' | 'roleId' | 'currency'
>;

const AS_IT_WAS_BP = 10_000;
const MILLION = 1_000_000;

/** Completes typed terms by what they rest on: last year's actuals. */
@Injectable()
export class PhasingBasis {
  constructor(private readonly facts: FactReader) {}

  /**
   * The terms of a line's phasing; those it had stay until its method or its terms are typed anew.
   * @throws {DomainError} `phasing.not-for-line`, `phasing.no-actuals`
   */
  async resolve(
    access: Access,
    version: BudgetVersionEntity,
    line: LineKey,
    change: { phasing: PhasingMethod; typed: PhasingTermsInput | null; before: PhasingTerms | null },
  ): Promise<PhasingTerms | null> {
    const { phasing, typed } = change;
    const kept = change.before?.kind === phasing ? change.before : null;
    if (phasing === 'recurring' && line.kind === 'internal')
      throw new DomainError('phasing.not-for-line', { method: phasing });
    if (phasing === 'previous-year' && line.currency !== null)
      throw new DomainError('phasing.not-for-line', { method: phasing });
    if (typed === null && kept !== null) return kept;
    if (phasing === 'seasonality') return this.findSeason(access, version, line);
    if (phasing === 'previous-year') {
      const factorBp = typed?.kind === 'previous-year' ? typed.factorBp : AS_IT_WAS_BP;
      return this.findPreviousYear(access, version, line, factorBp);
    }
    return typed === null || typed.kind === 'seasonality' || typed.kind === 'previous-year' ? null : typed;
  }

  private async findSeason(
    access: Access,
    version: BudgetVersionEntity,
    line: LineKey,
  ): Promise<PhasingTerms> {
    const fiscalYear = version.fiscalYear - 1;
    const all = await this.listActuals(access, fiscalYear);
    const own = all.filter(
      (sum) => sum.costCentreId === line.costCentreId && sum.categoryId === line.categoryId,
    );
    const ownWeights = toWeights(own);
    const isOwn = ownWeights.some((weight) => weight > 0);
    return {
      kind: 'seasonality',
      source: isOwn ? 'cost-centre-category' : 'organisation',
      fiscalYear,
      weights: isOwn ? ownWeights : toShape(toWeights(all)),
    };
  }

  private async findPreviousYear(
    access: Access,
    version: BudgetVersionEntity,
    line: LineKey,
    factorBp: number,
  ): Promise<PhasingTerms> {
    const fiscalYear = version.fiscalYear - 1;
    const own = (await this.listActuals(access, fiscalYear)).filter(
      (sum) =>
        sum.costCentreId === line.costCentreId &&
        sum.categoryId === line.categoryId &&
        (line.initiativeId === null || sum.initiativeId === line.initiativeId) &&
        (line.vendorId === null || sum.vendorId === line.vendorId) &&
        (line.roleId === null || sum.roleId === line.roleId),
    );
    const months = own.map((sum) => (line.kind === 'internal' ? sum.minutes : sum.amountsMinor));
    return { kind: 'previous-year', factorBp, fiscalYear, monthsBefore: addPeriods(months) };
  }

  private listActuals(access: Access, fiscalYear: number): Promise<FactSum[]> {
    return this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL],
      fiscalYears: [fiscalYear],
      scope: scopeOf(access, 'plan.read'),
      groupBy: ['costCentreId', 'categoryId', 'initiativeId', 'vendorId', 'roleId'],
    });
  }
}

/** Parts of a million: the season of everything says nothing about its size. */
function toShape(weights: readonly number[]): number[] {
  return weights.some((weight) => weight > 0) ? allocateMinor(MILLION, weights) : [...weights];
}

/** Monthly cost as weights: months in which credits outweighed cost have none. */
function toWeights(sums: readonly FactSum[]): number[] {
  return addPeriods(sums.map(({ amountsMinor }) => amountsMinor)).map((month) => Math.max(0, month));
}
