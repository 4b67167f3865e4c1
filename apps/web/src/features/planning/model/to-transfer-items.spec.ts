import { requireZeroSum } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import { toTransferItems } from './to-transfer-items';

describe('toTransferItems', () => {
  it('takes from one line what it gives the other, in the same months', () => {
    const items = toTransferItems('a', 'b', [100, 0, 50]);
    expect(items).toEqual([
      { lineId: 'a', amountsMinor: [-100, 0, -50] },
      { lineId: 'b', amountsMinor: [100, 0, 50] },
    ]);
    expect(() => requireZeroSum(items.map(({ amountsMinor }) => amountsMinor))).not.toThrow();
  });
});
