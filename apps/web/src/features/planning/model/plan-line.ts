import type { BudgetLine } from '@etat/contracts';
import type { DatedCapacity, DatedRate } from '@etat/domain';

/** A budget line as the grid holds it; one that is not saved yet may still lack its dimensions. */
export interface PlanLine extends Pick<
  BudgetLine,
  | 'kind'
  | 'title'
  | 'note'
  | 'initiativeId'
  | 'vendorId'
  | 'roleId'
  | 'phasing'
  | 'phasingTerms'
  | 'lockedMonths'
  | 'fteE4'
  | 'quantityE4'
  | 'unitPriceMicro'
  | 'totalMinor'
  | 'totalMinutes'
  | 'amountsMinor'
  | 'minutes'
  | 'currency'
  | 'foreignMonthsMinor'
  | 'tags'
  | 'parentLineId'
  | 'formulas'
> {
  costCentreId: string | null;
  categoryId: string | null;
}

/** Cost booked this year so far and last year, on what the line plans for; other lines may plan for the same. */
export interface LineComparison {
  actualMinor: number;
  previousYearMinor: number;
  lineCount: number;
}

/** What turns typed figures into money: the version's months, the currency and the dated rates of the roles. */
export interface PlanContext {
  /** What was booked on the line's cost centre, category and initiative; null while it is not known. */
  comparisonOf?: ((line: PlanLine) => LineComparison | null) | undefined;
  months: readonly string[];
  currency: string;
  ratesOf: (roleId: string) => readonly DatedRate[];
  /** Months at the start of a forecast that are what was booked. */
  closedPeriods?: number | undefined;
  /** The version the lines belong to, where it matters beyond them: capacity and plan rates. */
  versionId?: string | undefined;
  capacitiesOf?: ((roleId: string) => readonly DatedCapacity[]) | undefined;
  /** Plan rates of the version: units of a currency for one of the organisation's, x 10^9. */
  planRates?: ReadonlyMap<string, number> | undefined;
}

export const ZEROS: readonly number[] = new Array<number>(12).fill(0);

/** An empty line; a planner mostly stays in one cost centre, so that is carried over from the line above. */
export function createPlanLine(kind: PlanLine['kind'], above: PlanLine | null): PlanLine {
  return {
    kind,
    title: '',
    note: '',
    costCentreId: above?.costCentreId ?? null,
    categoryId: above?.kind === kind ? above.categoryId : null,
    initiativeId: null,
    vendorId: null,
    roleId: null,
    phasing: 'even',
    phasingTerms: null,
    lockedMonths: 0,
    fteE4: null,
    quantityE4: null,
    unitPriceMicro: null,
    totalMinor: 0,
    totalMinutes: 0,
    amountsMinor: [...ZEROS],
    minutes: [...ZEROS],
    currency: null,
    foreignMonthsMinor: null,
    tags: [],
    parentLineId: null,
    formulas: {},
  };
}
