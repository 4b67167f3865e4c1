import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { values } from '../testing/impact-input';
import { errorCodeOf } from '../testing/error-code-of';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { resolveBaseline, type Baseline } from './baseline';

const kpi = values({ '2025-03': 50, '2025-04': 70, '2026-03': 90 });

describe('resolveBaseline', () => {
  it.each<[string, Baseline, string, number | null]>([
    ['the same month a year before', { kind: 'previous-year' }, '2026-03', 50_0000],
    ['no value a year before', { kind: 'previous-year' }, '2026-05', null],
    ['a fixed value', { kind: 'fixed', valueE4: 12_0000 }, '1999-01', 12_0000],
    ['a fixed 0 is a baseline', { kind: 'fixed', valueE4: 0 }, '2026-03', 0],
    ['the mean of named months', { kind: 'average', months: ['2025-03', '2025-04'] }, '2026-03', 60_0000],
    ['a mean with a month missing', { kind: 'average', months: ['2025-03', '2025-05'] }, '2026-03', null],
    ['a mean of no months', { kind: 'average', months: [] }, '2026-03', null],
  ])('%s', (_case, baseline, month, expected) => {
    expect(resolveBaseline(kpi, baseline, month)).toBe(expected);
  });

  it('refuses a fixed value that is no scaled integer', () => {
    const half = () => resolveBaseline(kpi, { kind: 'fixed', valueE4: 0.5 }, '2026-03');
    expect(errorCodeOf(half)).toBe('number.not-scaled-integer');
  });

  it('fixed and average are the same for every month', () => {
    const month = () => fc.integer(MONTH_OFFSET).map(monthAt);
    const average: Baseline = { kind: 'average', months: ['2025-03', '2026-03'] };
    fc.assert(fc.property(month(), (at) => resolveBaseline(kpi, average, at) === 70_0000));
  });
});
