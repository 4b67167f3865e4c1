import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { aggregateKpi } from './aggregate-kpi';
import { KPI_AGGREGATIONS } from './kpi-types';

describe('aggregateKpi', () => {
  it.each([
    ['sum', [10_000, null, 30_000], 40_000],
    ['average', [10_000, null, 30_000], 20_000],
    ['average', [0, 10_000], 5_000],
    ['last', [10_000, 30_000, null], 30_000],
    ['none', [10_000, 30_000], null],
    ['none', [null, 30_000, null], 30_000],
    ['sum', [null, null], null],
    ['last', [], null],
    ['sum', [0], 0],
  ] as const)('%s of %j is %s', (aggregation, values, expected) => {
    expect(aggregateKpi(values, aggregation)).toBe(expected);
  });

  it('refuses fractions', () => {
    expect(errorCodeOf(() => aggregateKpi([0.5], 'last'))).toBe('number.not-scaled-integer');
  });

  it('one value is itself by every method, and months without values change nothing', () => {
    const gaps = fc.array(fc.constant(null), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...KPI_AGGREGATIONS),
        fc.integer(MINOR),
        gaps,
        gaps,
        (aggregation, value, before, after) => {
          expect(aggregateKpi([...before, value, ...after], aggregation)).toBe(value + 0);
        },
      ),
    );
  });
});
