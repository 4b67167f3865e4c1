/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from 'vitest';
import { allocateMinor } from './allocate-minor';
import { divideRounded } from './divide-rounded';
import { parseDecimal } from './parse-decimal';
import { roundMinor } from './round-minor';

interface Vectors {
  rounding: { vectors: { amount: string; mode: string; expected: string }[] };
  allocation: { source: string; vectors: { amount: number; ratios: number[]; expected: number[] }[] }[];
}

const FILE = '../shared/data/reference/money_rounding_allocation_vectors.json';

/** The reference data lies beside the repository, not in it: a plain clone finds nothing here and says so. */
const found = import.meta.glob<Vectors>(
  '../../../../../shared/data/reference/money_rounding_allocation_vectors.json',
  { eager: true, import: 'default' },
);
const vectors = Object.values(found).at(0) ?? null;
const halfUp = vectors?.rounding.vectors.filter(({ mode }) => mode === 'HALF_UP') ?? [];
const allocations =
  vectors?.allocation.flatMap(({ source, vectors: list }) => list.map((vector) => ({ ...vector, source }))) ??
  [];

describe.skipIf(vectors === null)(`money reference vectors (skipped when ${FILE} is missing)`, () => {
  it('has cases for our rounding mode and for allocation', () => {
    expect(halfUp.length).toBeGreaterThanOrEqual(8);
    expect(allocations.length).toBeGreaterThanOrEqual(10);
  });

  it.each(halfUp)('HALF_UP of $amount is $expected (moneyphp)', ({ amount, expected }) => {
    expect(parseDecimal(amount, 0)).toBe(Number(expected));
    expect(roundMinor(Number(amount))).toBe(Number(expected));
    expect(divideRounded(BigInt(parseDecimal(amount, 9)), 10n ** 9n)).toBe(BigInt(expected));
  });

  it.each(allocations)('$amount by $ratios is $expected', ({ amount, ratios, expected }) => {
    expect(allocateMinor(amount, ratios)).toEqual(expected);
  });
});
