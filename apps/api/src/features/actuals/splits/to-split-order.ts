import type { AllocationKey, PostingSplit } from '@etat/contracts';
import type { SplitRule } from '@etat/domain';
import type { PostingEntity } from '../posting.entity';

/** Where a cost counts. */
export type Place = Pick<PostingEntity, 'costCentreId' | 'initiativeId' | 'serviceMonth'>;

interface PlaceInput {
  costCentreId?: string | undefined;
  initiativeId?: string | null | undefined;
  serviceMonth?: string | undefined;
}

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.costCentreId === b.costCentreId && a.initiativeId === b.initiativeId && a.serviceMonth === b.serviceMonth;

/** What was asked for, as a rule for the amounts and a place for each part; what a part leaves out is the original's. */
export function toSplitOrder(
  original: Place,
  input: PostingSplit,
  key: AllocationKey | null,
): { places: Place[]; rule: SplitRule } {
  const toPlace = (part: PlaceInput): Place => ({
    costCentreId: part.costCentreId ?? original.costCentreId,
    initiativeId: part.initiativeId === undefined ? original.initiativeId : part.initiativeId,
    serviceMonth: part.serviceMonth ?? original.serviceMonth,
  });
  if (input.method === 'amount')
    return {
      places: input.parts.map(toPlace),
      rule: { method: 'amount', amountsMinor: input.parts.map(({ amountMinor }) => amountMinor) },
    };
  if (input.method === 'percentage')
    return {
      places: input.parts.map(toPlace),
      rule: { method: 'percentage', sharesBp: input.parts.map(({ shareBp }) => shareBp) },
    };
  const weights = key?.weights ?? [];
  return {
    // A key names cost centres or initiatives; what a weight leaves out stays as it is.
    places: weights.map(({ costCentreId, initiativeId }) =>
      toPlace({ costCentreId: costCentreId ?? undefined, initiativeId: initiativeId ?? undefined }),
    ),
    rule: { method: 'key', weights: weights.map(({ weightE4 }) => weightE4) },
  };
}
