import type { CostKind } from '@etat/contracts';
import { addMinor } from '@etat/domain';
import type { Fact } from '../../../platform/facts/fact';
import { toPostingFact } from '../to-posting-fact';
import type { SummedPostings } from './staged-postings';

/** What a batch holds, summed up for the moment it is published: memory follows its cells, not its postings. */
export class BatchContent {
  readonly rows: number;
  readonly totalMinor: number;
  readonly months: ReadonlySet<string>;
  readonly kindsOfCategories: ReadonlyMap<string, ReadonlySet<CostKind>>;
  readonly hasOrders: boolean;

  constructor(
    private readonly cells: readonly SummedPostings[],
    private readonly fiscalYearStartMonth: number,
  ) {
    this.rows = cells.reduce((sum, { rows }) => sum + rows, 0);
    this.totalMinor = cells.reduce((sum, { amountMinor }) => addMinor(sum, amountMinor), 0);
    this.months = new Set(cells.map(({ serviceMonth }) => serviceMonth));
    this.hasOrders = cells.some(({ ordered }) => ordered > 0);
    const kinds = new Map<string, Set<CostKind>>();
    for (const { categoryId, kind } of cells)
      kinds.set(categoryId, (kinds.get(categoryId) ?? new Set()).add(kind));
    this.kindsOfCategories = kinds;
  }

  /** What the roll-up gains. */
  toFacts(): Fact[] {
    return this.cells.map((cell) => toPostingFact(this.fiscalYearStartMonth, cell));
  }
}
