import { addMonths } from '../calendar/add-months';
import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import { DomainError } from '../errors/domain-error';
import { requireShareBp } from './require-share-bp';

/** The claim of one link on a KPI. Its cost months run from `validFrom` to `validTo` (null: open end). */
export interface ShareClaim {
  id: string;
  shareBp: number;
  validFrom: Month;
  validTo: Month | null;
  lagMonths?: number;
}

/**
 * Refuses links of one KPI that together claim more than all of it in any month.
 *
 * With `lagMonths` a link claims the KPI that many months after its cost months; without, in the same months.
 * Units: basis points.
 * @throws {DomainError} `impact.shares-exceed-100` with the first `month`, its `totalBp` and the `ids`;
 *   `impact.not-share`, `calendar.not-month`.
 * @see DOMAIN.md 4, attribution ledger: the shares of one KPI in one period may not exceed 100 %
 * @example checkShares([{ id: 'a', shareBp: 6_000, validFrom: '2026-01', validTo: null }]) // passes
 */
export function checkShares(links: readonly ShareClaim[]): void {
  // The total only ever rises where a claim begins, so the first month above 100 % is one of these.
  for (const month of links.map(firstMonthOf).sort(compareMonths)) {
    const claims = links.filter((link) => isClaimed(link, month));
    const totalBp = totalOf(claims);
    if (totalBp > 10_000) {
      throw new DomainError('impact.shares-exceed-100', { month, totalBp, ids: claims.map(({ id }) => id) });
    }
  }
}

/**
 * The share of a KPI that no link claims in a month.
 *
 * Units: basis points; 10,000 when nobody claims any. Never negative for links that `checkShares` lets pass.
 * @throws {DomainError} `impact.not-share`, `calendar.not-month`.
 * @see DOMAIN.md 4, attribution ledger: what nobody claims is shown as "unattributed"
 * @example unattributedBp([{ id: 'a', shareBp: 6_000, validFrom: '2026-01', validTo: null }], '2026-03') //=> 4000
 */
export function unattributedBp(links: readonly ShareClaim[], month: Month): number {
  return 10_000 - claimedBp(links, month);
}

/**
 * The share of a KPI that links claim together in a month: the complement of `unattributedBp`.
 *
 * Units: basis points; 0 when nobody claims any.
 * @throws {DomainError} `impact.not-share`, `calendar.not-month`.
 * @see DOMAIN.md 4, attribution ledger
 * @example claimedBp([{ id: 'a', shareBp: 6_000, validFrom: '2026-01', validTo: null }], '2026-03') //=> 6000
 */
export function claimedBp(links: readonly ShareClaim[], month: Month): number {
  return totalOf(links.filter((link) => isClaimed(link, month)));
}

function totalOf(claims: readonly ShareClaim[]): number {
  return claims.reduce((total, { shareBp }) => total + requireShareBp(shareBp), 0);
}

function firstMonthOf({ validFrom, lagMonths = 0 }: ShareClaim): Month {
  return addMonths(validFrom, lagMonths);
}

function isClaimed(link: ShareClaim, month: Month): boolean {
  const costMonth = addMonths(month, -(link.lagMonths ?? 0));
  const hasBegun = compareMonths(link.validFrom, costMonth) <= 0;
  return hasBegun && (link.validTo === null || compareMonths(costMonth, link.validTo) <= 0);
}
