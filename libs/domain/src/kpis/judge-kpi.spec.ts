import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { judgeKpi } from './judge-kpi';

describe('judgeKpi', () => {
  it.each([
    [{ value: 11, target: 10, direction: 'up' }, 'favourable'],
    [{ value: 9, target: 10, direction: 'up' }, 'unfavourable'],
    [{ value: 10, target: 10, direction: 'up' }, 'neutral'],
    [{ value: 9, target: 10, direction: 'down' }, 'favourable'],
    [{ value: 11, target: 10, direction: 'down' }, 'unfavourable'],
    [{ value: null, target: 10, direction: 'up' }, null],
    [{ value: 10, target: null, direction: 'down' }, null],
    [{ value: 10, target: null, direction: 'band', bandLow: 10, bandHigh: 20 }, 'favourable'],
    [{ value: 20, target: null, direction: 'band', bandLow: 10, bandHigh: 20 }, 'favourable'],
    [{ value: 21, target: 21, direction: 'band', bandLow: 10, bandHigh: 20 }, 'unfavourable'],
    [{ value: 9, target: null, direction: 'band', bandLow: 10 }, 'unfavourable'],
    [{ value: 99, target: null, direction: 'band', bandLow: 10, bandHigh: null }, 'favourable'],
    [{ value: 99, target: null, direction: 'band', bandHigh: 10 }, 'unfavourable'],
    [{ value: 5, target: 5, direction: 'band' }, null],
    [{ value: null, target: null, direction: 'band', bandLow: 1, bandHigh: 2 }, null],
  ] as const)('%j is %s', (input, expected) => {
    expect(judgeKpi(input)).toBe(expected);
  });

  it('refuses a band that ends before it begins', () => {
    const inverted = () => judgeKpi({ value: 1, target: null, direction: 'band', bandLow: 2, bandHigh: 1 });
    expect(errorCodeOf(inverted)).toBe('kpis.band-inverted');
  });

  it('what is favourable upwards is unfavourable downwards', () => {
    const opposite = { favourable: 'unfavourable', unfavourable: 'favourable', neutral: 'neutral' };
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (value, target) => {
        const up = judgeKpi({ value, target, direction: 'up' }) ?? 'neutral';
        expect(judgeKpi({ value, target, direction: 'down' })).toBe(opposite[up]);
      }),
    );
  });
});
