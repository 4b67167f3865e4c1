import type { CostKind } from '@etat/contracts';
import type { PhasingMethod } from '@etat/domain';

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
  quantityE4: number | null;
  unitPriceMicro: number | null;
  totalMinor: number;
  totalMinutes: number;
  amountsMinor: readonly number[];
  minutes: readonly number[];
  /** Identity of an imported line; null for one typed by hand. */
  identityHash: string | null;
  isReserve?: boolean;
  splitId?: string | null;
}
