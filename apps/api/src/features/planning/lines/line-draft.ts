import type { CostKind } from '@etat/contracts';
import type { PhasingMethod, PhasingTerms } from '@etat/domain';

/** A budget line's whole content, already planned: the months add up to the totals. */
export interface LineDraft {
  kind: CostKind;
  title: string;
  note: string;
  costCentreId: string;
  categoryId: string;
  initiativeId: string | null;
  vendorId: string | null;
  roleId: string | null;
  phasing: PhasingMethod;
  phasingTerms: PhasingTerms | null;
  /** Bit mask of the periods that re-phasing leaves alone. */
  lockedMonths: number;
  fteE4: number | null;
  quantityE4: number | null;
  unitPriceMicro: number | null;
  totalMinor: number;
  totalMinutes: number;
  amountsMinor: readonly number[];
  minutes: readonly number[];
  /** Another currency than the organisation's, and the twelve months in it; the amounts are those at the plan rate. */
  currency: string | null;
  foreignMonthsMinor: number[] | null;
  tags: string[];
  /** Identity of an imported line; null for one typed by hand. */
  identityHash: string | null;
  /** The line it is copied from; absent for one that begins here. */
  originLineId?: string;
  isReserve?: boolean;
  splitId?: string | null;
}

/** What a line has that is planned by plain months in the organisation's currency. */
export const PLAIN_FIGURES = {
  phasingTerms: null,
  lockedMonths: 0,
  fteE4: null,
  currency: null,
  foreignMonthsMinor: null,
  tags: [] as string[],
} satisfies Partial<LineDraft>;

/** Months typed in the organisation's currency: a line that was planned in another one is so no longer. */
export const OWN_CURRENCY = { currency: null, foreignMonthsMinor: null } satisfies Partial<LineDraft>;
