import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/add-days';
import { anyContract, toContract } from '../testing/contract-terms';
import { listRenewals } from './list-renewals';

describe('listRenewals', () => {
  it('a year at 1,200.00 a month goes into a year of 14,400.00, preventable until 30 September', () => {
    expect(listRenewals(toContract(), '2027-08-01')).toMatchObject([
      { startDate: '2027-01-01', endDate: '2027-12-31', noticeDate: '2026-09-30', costMinor: 14_400_00 },
    ]);
  });

  it.each([
    ['quarterly', { intervalMonths: 3, renewalMonths: 12 }, 4 * 1_200_00],
    ['half-yearly', { intervalMonths: 6, renewalMonths: 6 }, 1_200_00],
    ['yearly for two years', { intervalMonths: 12, renewalMonths: 24 }, 2 * 1_200_00],
  ] as const)('%s: the further term costs %j', (_case, changes, expected) => {
    expect(listRenewals(toContract(changes), '2026-10-01')[0]?.costMinor).toBe(expected);
  });

  it('a chain of months keeps to the month ends', () => {
    const terms = toContract({ endDate: '2027-01-31', noticeMonths: 1, renewalMonths: 1 });
    expect(listRenewals(terms, '2027-04-01').map(({ endDate, noticeDate }) => [endDate, noticeDate])).toEqual(
      [
        ['2027-02-28', '2026-12-31'],
        ['2027-03-31', '2027-01-31'],
        ['2027-04-30', '2027-02-28'],
        ['2027-05-31', '2027-03-31'],
      ],
    );
  });

  it('a chain that begins on a 31st comes back to it after February', () => {
    const terms = toContract({ endDate: '2027-01-30', noticeMonths: 0, renewalMonths: 1 });
    expect(listRenewals(terms, '2027-04-01').map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2027-01-31', '2027-02-27'],
      ['2027-02-28', '2027-03-30'],
      ['2027-03-31', '2027-04-29'],
    ]);
  });

  it.each([
    ['does not renew by itself', { autoRenews: false }],
    ['notice was given', { noticeGivenOn: '2026-09-01' }],
  ])('there are none when it %s', (_case, changes) => {
    expect(listRenewals(toContract(changes), '2030-01-01')).toEqual([]);
  });

  it('follow each other without gap or overlap, and each costs its whole number of intervals', () => {
    fc.assert(
      fc.property(anyContract(), (terms) => {
        const found = listRenewals({ ...terms, autoRenews: true }, '2032-12-31');
        return found.every(
          ({ startDate, endDate, noticeDate, costMinor, occurrences }, index) =>
            startDate === addDays(found[index - 1]?.endDate ?? terms.endDate, 1) &&
            noticeDate < startDate &&
            endDate >= startDate &&
            occurrences.every(({ date }) => date >= startDate && date <= endDate) &&
            costMinor === ((terms.renewalMonths ?? 0) / terms.intervalMonths) * terms.amountMinor,
        );
      }),
      { numRuns: 60 },
    );
  });
});
