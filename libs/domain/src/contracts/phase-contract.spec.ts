import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { monthRange } from '../calendar/month-range';
import { anyContract, toContract } from '../testing/contract-terms';
import { listOccurrences } from './list-occurrences';
import { phaseContract } from './phase-contract';

const at = (amounts: Record<number, number>) =>
  Array.from({ length: 12 }, (_, index) => amounts[index + 1] ?? 0);

describe('phaseContract', () => {
  it.each([
    ['monthly, the year of its term', {}, 2026, 1, Array.from({ length: 12 }, () => 1_200_00)],
    ['monthly, two renewals on', {}, 2028, 1, Array.from({ length: 12 }, () => 1_200_00)],
    ['it ended the year before', { autoRenews: false }, 2027, 1, at({})],
    ['notice was given', { noticeGivenOn: '2026-09-01' }, 2027, 1, at({})],
    [
      'quarterly from mid-February',
      { startDate: '2026-02-15', endDate: '2027-02-14', intervalMonths: 3 },
      2026,
      1,
      at({ 2: 1_200_00, 5: 1_200_00, 8: 1_200_00, 11: 1_200_00 }),
    ],
    [
      'yearly in July, in a fiscal year from July',
      { startDate: '2026-07-01', endDate: '2027-06-30', intervalMonths: 12 },
      2027,
      7,
      at({ 1: 1_200_00 }),
    ],
    [
      'half-yearly, ending in the year',
      { intervalMonths: 6, autoRenews: false },
      2026,
      1,
      at({ 1: 1_200_00, 7: 1_200_00 }),
    ],
  ] as const)('%s', (_case, changes, fiscalYear, startMonth, expected) => {
    expect(phaseContract(toContract(changes), fiscalMonths(fiscalYear, startMonth))).toEqual(expected);
  });

  it('no months, nothing', () => {
    expect(phaseContract(toContract(), [])).toEqual([]);
  });

  it('over all its months, a contract that does not renew costs what its occurrences cost', () => {
    fc.assert(
      fc.property(anyContract(), (terms) => {
        const fixed = { ...terms, autoRenews: false };
        const months = phaseContract(fixed, monthRange('2024-01', '2032-12'));
        const total = months.reduce((sum, value) => sum + value, 0);
        return total === listOccurrences(fixed).length * terms.amountMinor;
      }),
      { numRuns: 60 },
    );
  });
});
