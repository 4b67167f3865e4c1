import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContract, toContract } from '../testing/contract-terms';
import { errorCodeOf } from '../testing/error-code-of';
import { requireContract } from './require-contract';

describe('requireContract', () => {
  it.each([
    ['a year that renews', {}, null],
    ['one day', { startDate: '2026-12-31' }, null],
    ['it ends before it starts', { startDate: '2027-01-01' }, 'contract.reversed'],
    ['more than 20 years', { endDate: '2047-01-01' }, 'contract.too-long'],
    ['renews for no stated term', { renewalMonths: null }, 'contract.renewal-missing'],
    ['does not renew, so needs no term', { renewalMonths: null, autoRenews: false }, null],
    ['half a billing year', { intervalMonths: 12, renewalMonths: 6 }, 'contract.renewal-not-whole'],
    ['two billing years', { intervalMonths: 12, renewalMonths: 24 }, null],
    ['no date', { endDate: '2026-02-30' }, 'calendar.not-date'],
  ] as const)('%s: %j gives %s', (_case, changes, expected) => {
    expect(errorCodeOf(() => requireContract(toContract(changes)))).toBe(expected);
  });

  it('lets every contract of the further properties pass', () => {
    fc.assert(fc.property(anyContract(), (terms) => errorCodeOf(() => requireContract(terms)) === null));
  });
});
