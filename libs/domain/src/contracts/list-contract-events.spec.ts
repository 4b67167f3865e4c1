import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContract, toContract } from '../testing/contract-terms';
import { listContractEvents } from './list-contract-events';

const YEAR = { from: '2026-09-01', to: '2027-08-31' };
const short = (changes: Parameters<typeof toContract>[0], range = YEAR) =>
  listContractEvents(toContract(changes), range).map(({ kind, date, costMinor }) => [kind, date, costMinor]);

describe('listContractEvents', () => {
  it.each([
    [
      'renews by a year',
      {},
      [
        ['notice', '2026-09-30', 14_400_00],
        ['renewal', '2027-01-01', 14_400_00],
      ],
    ],
    ['does not renew', { autoRenews: false }, [['end', '2026-12-31', 0]]],
    ['notice was given', { noticeGivenOn: '2026-08-01' }, [['end', '2026-12-31', 0]]],
    [
      'renews by half a year: two chances in a year',
      { renewalMonths: 6 },
      [
        ['notice', '2026-09-30', 7_200_00],
        ['renewal', '2027-01-01', 7_200_00],
        ['notice', '2027-03-31', 7_200_00],
        ['renewal', '2027-07-01', 7_200_00],
      ],
    ],
    [
      'the notice day is over: only the renewal is left',
      { noticeMonths: 6 },
      [
        ['renewal', '2027-01-01', 14_400_00],
        ['notice', '2027-06-30', 14_400_00],
      ],
    ],
  ] as const)('%s', (_case, changes, expected) => {
    expect(short(changes)).toEqual(expected);
  });

  it('the days of the range itself belong to it', () => {
    expect(short({}, { from: '2026-09-30', to: '2026-09-30' })).toHaveLength(1);
    expect(short({}, { from: '2026-10-01', to: '2026-12-31' })).toEqual([]);
  });

  it('lie in the range and in order; a longer range only adds', () => {
    fc.assert(
      fc.property(anyContract(), (terms) => {
        const found = listContractEvents(terms, { from: '2025-01-01', to: '2027-12-31' });
        const less = listContractEvents(terms, { from: '2025-06-01', to: '2026-12-31' });
        return (
          found.every(({ date }, index) => date >= '2025-01-01' && date >= (found[index - 1]?.date ?? '')) &&
          less.every((event) => found.some((other) => JSON.stringify(other) === JSON.stringify(event)))
        );
      }),
      { numRuns: 60 },
    );
  });
});
