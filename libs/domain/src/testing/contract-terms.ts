import fc from 'fast-check';
import { addDays } from '../calendar/add-days';
import { BILLING_INTERVALS, type ContractTerms } from '../contracts/contract-terms';

/** A year of monitoring at 1,200.00 a month, three months' notice, renewing by a year; each test changes what it is about. */
export function toContract(changes: Partial<ContractTerms> = {}): ContractTerms {
  return {
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    intervalMonths: 1,
    amountMinor: 1_200_00,
    noticeMonths: 3,
    autoRenews: true,
    renewalMonths: 12,
    noticeGivenOn: null,
    ...changes,
  };
}

/** Any contract that keeps the rules. */
export function anyContract(): fc.Arbitrary<ContractTerms> {
  return fc
    .record({
      startDay: fc.integer({ min: 0, max: 1_500 }),
      length: fc.integer({ min: 0, max: 1_200 }),
      intervalMonths: fc.constantFrom(...BILLING_INTERVALS),
      amountMinor: fc.integer({ min: 0, max: 1e9 }),
      noticeMonths: fc.integer({ min: 0, max: 12 }),
      autoRenews: fc.boolean(),
      intervals: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ startDay, length, intervals, ...rest }) => {
      const startDate = addDays('2024-01-01', startDay);
      return {
        ...rest,
        startDate,
        endDate: addDays(startDate, length),
        renewalMonths: intervals * rest.intervalMonths,
        noticeGivenOn: null,
      };
    });
}
