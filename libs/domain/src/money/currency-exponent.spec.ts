import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { currencyExponent } from './currency-exponent';

describe('currencyExponent', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['CHF', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['XPF', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %d decimals (ISO 4217, list one)', (code, expected) => {
    expect(currencyExponent(code)).toBe(expected);
  });

  it.each(['', 'eur', 'EURO', 'E1R', ' EUR'])('refuses %j', (code) => {
    expect(errorCodeOf(() => currencyExponent(code))).toBe('money.not-currency-code');
  });
});
