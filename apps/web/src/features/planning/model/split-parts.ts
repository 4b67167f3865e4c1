import type { AllocationKey } from '@etat/contracts';
import { subtractMinor, sumMinor } from '@etat/domain';

export const SPLIT_METHODS = ['percentage', 'amount', 'key'] as const;
export type SplitMethod = (typeof SPLIT_METHODS)[number];

/** One part as it stands in the editor; null where nothing, or nothing readable, was typed. */
export interface SplitPart {
  key: number;
  costCentreId: string | null;
  initiativeId: string | null;
  /** Of a posting the month it counts in; of a line the first and last of its months, both null: as the line. */
  from: string | null;
  to: string | null;
  amountMinor: number | null;
  shareBp: number | null;
}

export interface SplitDraft {
  method: SplitMethod;
  keyId: string | null;
  parts: SplitPart[];
}

const WHOLE_BP = 10_000;
const HALF_BP = 5_000;

/** Where the editor begins: the whole where it is, and a second half to be sent elsewhere. */
export function startSplit(place: Pick<SplitPart, 'costCentreId' | 'initiativeId' | 'from'>): SplitDraft {
  const part = { ...place, to: null, amountMinor: null, shareBp: HALF_BP };
  return {
    method: 'percentage',
    keyId: null,
    parts: [
      { key: 0, ...part },
      { key: 1, ...part },
    ],
  };
}

/** A further part like the last one, without a share of its own yet. */
export function addPart({ parts, ...draft }: SplitDraft): SplitDraft {
  const last = parts.at(-1);
  if (!last) return { ...draft, parts };
  const key = Math.max(...parts.map((part) => part.key)) + 1;
  return { ...draft, parts: [...parts, { ...last, key, amountMinor: null, shareBp: null }] };
}

/** What is still to be divided, in minor units or basis points; 0 when the parts add up or a key divides. */
export function missingOf({ method, parts }: SplitDraft, totalMinor: number): number {
  if (method === 'key') return 0;
  if (method === 'amount')
    return subtractMinor(totalMinor, sumMinor(parts.map(({ amountMinor }) => amountMinor ?? 0)));
  return WHOLE_BP - sumMinor(parts.map(({ shareBp }) => shareBp ?? 0));
}

const placeOf = ({ costCentreId, initiativeId }: SplitPart) => ({
  ...(costCentreId === null ? {} : { costCentreId }),
  initiativeId,
});

/** The body of a posting's split, but for its reason. */
export function toPostingSplit({ method, keyId, parts }: SplitDraft) {
  const toPlace = (part: SplitPart) => ({
    ...placeOf(part),
    ...(part.from === null ? {} : { serviceMonth: part.from }),
  });
  if (method === 'key') return { method, keyId };
  return method === 'amount'
    ? { method, parts: parts.map((part) => ({ ...toPlace(part), amountMinor: part.amountMinor ?? 0 })) }
    : { method, parts: parts.map((part) => ({ ...toPlace(part), shareBp: part.shareBp ?? 0 })) };
}

/** The body of a line's split; of a key its weights as they are now, what a weight leaves out stays as it is. */
export function toLineSplit({ method, keyId, parts }: SplitDraft, keys: readonly AllocationKey[]) {
  const toPlace = (part: SplitPart) => ({
    ...placeOf(part),
    ...(part.from === null ? {} : { months: { from: part.from, to: part.to ?? part.from } }),
  });
  if (method === 'key') {
    const weights = keys.find(({ id }) => id === keyId)?.weights ?? [];
    return {
      method: 'weights',
      parts: weights.map(({ costCentreId, initiativeId, weightE4 }) => ({
        ...(costCentreId === null ? {} : { costCentreId }),
        ...(initiativeId === null ? {} : { initiativeId }),
        weightE4,
      })),
    };
  }
  return method === 'amount'
    ? { method, parts: parts.map((part) => ({ ...toPlace(part), amountMinor: part.amountMinor ?? 0 })) }
    : { method, parts: parts.map((part) => ({ ...toPlace(part), shareBp: part.shareBp ?? 0 })) };
}
