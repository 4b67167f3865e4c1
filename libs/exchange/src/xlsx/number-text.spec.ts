import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmountExact } from '../parse-amount-exact';
import { toNumberText } from './number-text';

describe('toNumberText', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['1234.5', '1234.5'],
    ['-17.499999999999996', '-17.5'],
    ['1234567890123.45', '1234567890123.45'],
    ['1.1000000000000001', '1.1'],
    ['4.1099999999999994', '4.11'],
    ['1E-7', '0.0000001'],
    ['2.0520225672899002E-2', '0.020520225672899'],
    ['1.7E7', '17000000'],
    ['1.2345678901234567E+20', '123456789012346000000'],
    ['1e300', '1e300'],
    ['1.5e-300', '1.5e-300'],
    ['-0', '-0'],
    ['007', '7'],
    ['0', '0'],
  ])('%s is %s', (stored, expected) => {
    expect(toNumberText(stored)).toBe(expected);
  });

  it.each(['', ' ', 'abc', 'NaN', 'Infinity', '1,5', '0x10', '1e999', '--1'])('%s is no number', (stored) => {
    expect(toNumberText(stored)).toBeNull();
  });

  it('keeps every amount in cents up to ten billion, however it was calculated', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        fc.integer({ min: 1, max: 9 }),
        (cents, parts) => {
          // The sum of parts of a double is rarely the double again.
          const noisy = Array.from({ length: parts }, () => cents / 100 / parts).reduce((a, b) => a + b, 0);
          const reading = parseAmountExact(toNumberText(String(noisy)) ?? '', { decimal: '.' });
          if (reading.kind !== 'value') return false;
          return Number(reading.unscaled) / 10 ** reading.scale === cents / 100;
        },
      ),
    );
  });
});
