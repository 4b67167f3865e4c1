import { describe, expect, it } from 'vitest';
import { addPart, missingOf, startSplit, toLineSplit, toPostingSplit, type SplitDraft } from './split-parts';

const start = () => startSplit({ costCentreId: 'press', initiativeId: null, from: null });
const typed = (draft: SplitDraft, changes: Partial<SplitDraft['parts'][number]>[]): SplitDraft => ({
  ...draft,
  parts: draft.parts.map((part, at) => ({ ...part, ...changes[at] })),
});

describe('splitting in the editor', () => {
  it('begins with two halves, and a further part has no share yet', () => {
    expect(missingOf(start(), 100)).toBe(0);
    const three = addPart(start());
    expect(three.parts.map(({ key, shareBp }) => [key, shareBp])).toEqual([
      [0, 5_000],
      [1, 5_000],
      [2, null],
    ]);
  });

  it('says what is still to be divided', () => {
    const byAmount = { ...start(), method: 'amount' as const };
    expect(missingOf(typed(byAmount, [{ amountMinor: 30 }]), 100)).toBe(70);
    expect(missingOf(typed(start(), [{ shareBp: 2_500 }]), 100)).toBe(2_500);
    expect(missingOf({ ...start(), method: 'key' }, 100)).toBe(0);
  });

  it('sends a posting’s parts with their month, and a key by its id', () => {
    expect(toPostingSplit(typed(start(), [{}, { costCentreId: 'events', from: '2026-04' }]))).toEqual({
      method: 'percentage',
      parts: [
        { costCentreId: 'press', initiativeId: null, shareBp: 5_000 },
        { costCentreId: 'events', initiativeId: null, serviceMonth: '2026-04', shareBp: 5_000 },
      ],
    });
    expect(toPostingSplit({ ...start(), method: 'key', keyId: 'heads' })).toEqual({
      method: 'key',
      keyId: 'heads',
    });
  });

  it('sends a line’s parts with their months, and the weights of a key', () => {
    const parts = [{ amountMinor: 1 }, { amountMinor: 2, from: '2026-04', to: '2026-06' }];
    expect(toLineSplit(typed({ ...start(), method: 'amount' }, parts), []).parts[1]).toEqual({
      costCentreId: 'press',
      initiativeId: null,
      months: { from: '2026-04', to: '2026-06' },
      amountMinor: 2,
    });
    const weights = [{ costCentreId: 'events', initiativeId: null, weightE4: 7 }];
    const key = { id: 'heads', version: 1, name: 'Headcount', isActive: true, weights };
    expect(toLineSplit({ ...start(), method: 'key', keyId: 'heads' }, [key])).toEqual({
      method: 'weights',
      parts: [{ costCentreId: 'events', weightE4: 7 }],
    });
  });
});
