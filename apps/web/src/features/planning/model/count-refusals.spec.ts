import { describe, expect, it } from 'vitest';
import { countRefusals } from './count-refusals';

const refusal = (code: string) => ({ lineId: 'l', code });

describe('countRefusals', () => {
  it('counts by rule, the most frequent first; what it does not know is other', () => {
    const refused = ['line.not-found', 'approval.four-eyes', 'approval.four-eyes', 'vendor.gone'].map(
      refusal,
    );
    expect(countRefusals(refused)).toEqual([
      { code: 'other', count: 2 },
      { code: 'four_eyes', count: 2 },
    ]);
    expect(countRefusals([...refused, refusal('approval.four-eyes')])[0]).toEqual({
      code: 'four_eyes',
      count: 3,
    });
    expect(countRefusals([refusal('line.generated')])).toEqual([{ code: 'generated', count: 1 }]);
    expect(countRefusals([])).toEqual([]);
  });
});
