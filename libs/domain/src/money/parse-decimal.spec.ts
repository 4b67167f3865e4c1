import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { parseDecimal } from './parse-decimal';
import { toDecimalText } from './to-decimal-text';

describe('parseDecimal', () => {
  it.each([
    ['-12.345', 2, -1235],
    ['12.344', 2, 1234],
    ['12', 2, 1200],
    ['+12.5', 2, 1250],
    ['.5', 2, 50],
    ['1.005', 2, 101],
    ['-0.00', 2, 0],
    ['75.5', 6, 75_500_000],
    ['2.5', 0, 3],
    ['-2.5', 0, -3],
    ['90071992547409.91', 2, Number.MAX_SAFE_INTEGER],
  ])('%s at scale %d is %d', (text, scale, expected) => {
    expect(parseDecimal(text, scale)).toBe(expected);
  });

  it.each(['', '-', '.', '1.', '1,5', '1.2.3', '1e3', ' 1', '1\n', '0x1', 'NaN', '--1', '1_000'])(
    'refuses %j',
    (text) => {
      expect(errorCodeOf(() => parseDecimal(text, 2))).toBe('number.not-decimal');
    },
  );

  it('refuses a value that is no longer exact', () => {
    expect(errorCodeOf(() => parseDecimal('90071992547409.92', 2))).toBe('money.not-minor-units');
  });

  it('reads back exactly what toDecimalText wrote', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8 }), (scaled, scale) => {
        expect(parseDecimal(toDecimalText(scaled, scale), scale)).toBe(scaled + 0);
      }),
    );
  });
});
