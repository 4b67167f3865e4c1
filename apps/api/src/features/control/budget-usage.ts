import { addPeriods, type ControlBasis, sumControlPeriod } from '@etat/domain';
import type { FactSum } from '../../platform/facts/fact-reader';
import { ACTUAL, NONE } from '../../platform/facts/fact-rollup.entity';
import type { OpenCommitment } from './open-commitments';

/** What a rule compares. */
export interface Usage {
  budgetMinor: number;
  actualMinor: number;
  commitmentMinor: number;
}

/** A cost centre with everything below it, or an initiative. */
export interface UsageTarget {
  costCentreId: string | null;
  initiativeId: string | null;
}

/** Budget, actual and open commitment of one fiscal year by cost centre and initiative. */
export class BudgetUsage {
  constructor(
    private readonly sums: readonly FactSum[],
    private readonly commitments: readonly OpenCommitment[],
    /** For each cost centre the ids from itself up to the root. */
    private readonly above: ReadonlyMap<string, readonly string[]>,
  ) {}

  of(target: UsageTarget, asked: { basis: ControlBasis; period: number }): Usage {
    const isIn = (costCentreId: string, initiativeId: string | null) =>
      target.costCentreId === null
        ? initiativeId === target.initiativeId
        : (this.above.get(costCentreId)?.includes(target.costCentreId) ?? false);
    const own = this.sums.filter(({ costCentreId = '', initiativeId = NONE }) =>
      isIn(costCentreId, initiativeId),
    );
    const total = (rows: readonly { amountsMinor: readonly number[] }[]) =>
      sumControlPeriod(addPeriods(rows.map(({ amountsMinor }) => amountsMinor)), asked);
    return {
      budgetMinor: total(own.filter(({ scenario }) => scenario !== ACTUAL)),
      actualMinor: total(own.filter(({ scenario }) => scenario === ACTUAL)),
      commitmentMinor: total(
        this.commitments.filter(({ costCentreId, initiativeId }) => isIn(costCentreId, initiativeId)),
      ),
    };
  }
}
