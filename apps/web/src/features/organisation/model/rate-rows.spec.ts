import { describe, expect, it } from 'vitest';
import { rateAtMonth, toRates } from './rate-rows';

const rates = [
  { validFrom: '2026-01', rateMicro: 62_000_000 },
  { validFrom: '2025-01', rateMicro: 60_000_000 },
];

describe('rateAtMonth', () => {
  it.each([
    ['2024-12', null],
    ['2025-01', 60_000_000],
    ['2025-12', 60_000_000],
    ['2026-01', 62_000_000],
    ['2030-01', 62_000_000],
  ])('%s: %s', (month, expected) => {
    expect(rateAtMonth(rates, month)?.rateMicro ?? null).toBe(expected);
  });
});

it('toRates sorts by month and leaves half rows out', () => {
  const rows = [
    ...rates.map((rate, index) => ({ key: String(index), ...rate })),
    { key: 'x', validFrom: '2027-01', rateMicro: null },
  ];
  expect(toRates(rows).map(({ validFrom }) => validFrom)).toEqual(['2025-01', '2026-01']);
});
