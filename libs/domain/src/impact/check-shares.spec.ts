import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthRange } from '../calendar/month-range';
import { DomainError } from '../errors/domain-error';
import { errorCodeOf } from '../testing/error-code-of';
import { monthAt } from '../testing/ranges';
import { checkShares, claimedBp, unattributedBp, type ShareClaim } from './check-shares';

const claim = (
  id: string,
  shareBp: number,
  validFrom: string,
  validTo: string | null = null,
  lagMonths = 0,
) => ({ id, shareBp, validFrom, validTo, lagMonths }) satisfies ShareClaim;

describe('checkShares', () => {
  it.each([
    ['none', []],
    ['exactly 100 %', [claim('a', 6_000, '2026-01'), claim('b', 4_000, '2026-01')]],
    ['one after the other', [claim('a', 10_000, '2026-01', '2026-03'), claim('b', 10_000, '2026-04')]],
    [
      'a lag out of the way',
      [claim('a', 10_000, '2026-01', '2026-03'), claim('b', 10_000, '2026-01', null, 3)],
    ],
    [
      'a link that ends before it begins',
      [claim('a', 10_000, '2026-01'), claim('b', 10_000, '2026-05', '2026-04')],
    ],
  ])('lets pass: %s', (_case, links) => {
    expect(() => checkShares(links)).not.toThrow();
  });

  it('names the first month above 100 %, its total and who claims it', () => {
    const links = [
      claim('late', 5_000, '2026-09'),
      claim('a', 6_000, '2025-01'),
      claim('b', 4_001, '2026-04', '2026-06'),
    ];
    expect(() => checkShares(links)).toThrow(
      new DomainError('impact.shares-exceed-100', { month: '2026-04', totalBp: 10_001, ids: ['a', 'b'] }),
    );
  });

  it('counts the month of the KPI, lag after the cost', () => {
    const links = [claim('a', 10_000, '2026-01', '2026-03', 2), claim('b', 1, '2026-05')];
    expect(() => checkShares(links)).toThrow(
      new DomainError('impact.shares-exceed-100', { month: '2026-05', totalBp: 10_001, ids: ['a', 'b'] }),
    );
  });

  it('refuses a share outside 0 to 100 %', () => {
    expect(errorCodeOf(() => checkShares([claim('a', -1, '2026-01')]))).toBe('impact.not-share');
  });

  it('throws exactly when some month is claimed above 100 %', () => {
    const month = fc.integer({ min: 0, max: 11 }).map(monthAt);
    const share = fc.integer({ min: 0, max: 10_000 });
    const link = fc.record({
      ...{ id: fc.string(), shareBp: share, validFrom: month, lagMonths: fc.nat(3) },
      validTo: fc.option(month),
    });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 5 }), (links) => {
        const rest = monthRange(monthAt(0), monthAt(20)).map((at) => unattributedBp(links, at));
        const code = rest.some((restBp) => restBp < 0) ? 'impact.shares-exceed-100' : null;
        expect(errorCodeOf(() => checkShares(links))).toBe(code);
      }),
    );
  });
});

describe('unattributedBp', () => {
  const links = [claim('a', 6_000, '2026-01'), claim('b', 3_000, '2026-04', '2026-06')];

  it.each([
    ['2025-12', 10_000],
    ['2026-01', 4_000],
    ['2026-04', 1_000],
    ['2026-06', 1_000],
    ['2026-07', 4_000],
  ])('in %s %d basis points are nobody’s', (month, expected) => {
    expect(unattributedBp(links, month)).toBe(expected);
    expect(claimedBp(links, month)).toBe(10_000 - expected);
  });
});
