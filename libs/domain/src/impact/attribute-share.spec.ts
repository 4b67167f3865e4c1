import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateMinor } from '../money/allocate-minor';
import { sumMinor } from '../money/sum-minor';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { attributeShare } from './attribute-share';

describe('attributeShare', () => {
  it.each([
    ['a quarter of 1,000.00', 1_000_00, 2_500, 0, 250_00],
    ['a half of one cent rounds away from zero', 1, 5_000, 0, 1],
    ['of a loss too', -1, 5_000, 0, -1],
    ['the second half of one cent: it is already given away', 1, 5_000, 5_000, 0],
    ['12.5 % of 12,345.67 is 1,543.20875', 12_345_67, 1_250, 0, 1_543_21],
    ['nothing of something', 1_000_00, 0, 0, 0],
    ['all of it', 1_000_01, 10_000, 0, 1_000_01],
  ])('%s', (_case, incrementalMinor, shareBp, shareBeforeBp, expected) => {
    expect(attributeShare({ incrementalMinor, shareBp, shareBeforeBp })).toBe(expected);
  });

  it.each([-1, 10_001, 0.5, Number.NaN])('refuses a share of %d', (shareBp) => {
    expect(errorCodeOf(() => attributeShare({ incrementalMinor: 1, shareBp }))).toBe('impact.not-share');
    expect(
      errorCodeOf(() => attributeShare({ incrementalMinor: 1, shareBp: 1, shareBeforeBp: shareBp })),
    ).toBe('impact.not-share');
  });

  it('attributed + unattributed = incremental, for any number of links, each within one minor unit', () => {
    const weights = fc.array(fc.nat(100), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer(MINOR), weights, (incrementalMinor, parts) => {
        const shares = allocateMinor(10_000, parts);
        const attributed = shares.map((shareBp, index) =>
          attributeShare({ incrementalMinor, shareBp, shareBeforeBp: sumMinor(shares.slice(0, index)) }),
        );
        // The last share plays "what nobody claims": together the shares are 100 %.
        expect(sumMinor(attributed)).toBe(incrementalMinor);
        attributed.forEach((minor, index) => {
          const exact = (incrementalMinor * (shares[index] ?? 0)) / 10_000;
          expect(Math.abs(minor - exact)).toBeLessThanOrEqual(1.01);
        });
      }),
    );
  });

  it('a single link claims its rounded share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 10_000 }),
        (incrementalMinor, shareBp) => {
          const claimed = attributeShare({ incrementalMinor, shareBp });
          expect(Math.abs(claimed * 10_000 - incrementalMinor * shareBp)).toBeLessThanOrEqual(5_000);
        },
      ),
    );
  });
});
