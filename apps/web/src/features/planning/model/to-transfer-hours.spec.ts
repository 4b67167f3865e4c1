import { fiscalMonths } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import { toTransferHours } from './to-transfer-hours';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);
const context = {
  months: fiscalMonths(2026, 1),
  currency: 'EUR',
  closedPeriods: 0,
  ratesOf: () => [{ validFrom: '2026-01', rateMicro: 75_500_000 }],
};
const hours = {
  id: 'hours',
  kind: 'internal' as const,
  roleId: 'editor',
  amountsMinor: twelve(755_00),
  minutes: twelve(600),
  lockedMonths: 0,
};
const agency = { ...hours, id: 'agency', kind: 'external' as const, roleId: null, minutes: twelve() };

describe('toTransferHours', () => {
  it('says what the money is in time, either way', () => {
    expect(toTransferHours(hours, agency, twelve(75_50), context)).toEqual({ from: -60, to: null });
    expect(toTransferHours(agency, hours, twelve(75_50), context)).toEqual({ from: null, to: 60 });
  });

  it('keeps quiet where the amount is no whole number of minutes', () => {
    expect(toTransferHours(hours, agency, twelve(75_51), context)).toEqual({ from: null, to: null });
  });
});
