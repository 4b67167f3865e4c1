import { describe, expect, it } from 'vitest';
import { toAmountScale } from './to-amount-scale';
import { plain, wordsIn } from './words.fixture';

const read = (language: 'en' | 'de', valuesMinor: number[], variancesMinor: number[]) => {
  const { unit, formatValue, formatVariance } = toAmountScale(
    { valuesMinor, variancesMinor },
    wordsIn(language),
  );
  return [unit, ...valuesMinor.map(formatValue), ...variancesMinor.map(formatVariance)].map(plain);
};

describe('toAmountScale', () => {
  it('writes thousands, with a decimal only where it is needed', () => {
    expect(read('en', [121_600_00], [16_900_00, -400_00])).toEqual(['in EUR k', '122', '+16.9', '-0.4']);
    expect(read('de', [98_400_00], [16_900_00])).toEqual(['in TEUR', '98,4', '+16,9']);
  });

  it('does not judge what it writes as zero', () => {
    const { toShown } = toAmountScale(
      { valuesMinor: [121_600_00], variancesMinor: [16_900_00] },
      wordsIn('en'),
    );
    expect(toShown({ value: 48_00, effect: 'unfavourable' })?.effect).toBe('neutral');
    expect(toShown({ value: 50_00, effect: 'unfavourable' })?.effect).toBe('unfavourable');
    expect(toShown({ value: -16_900_00, effect: 'favourable' })?.effect).toBe('favourable');
    expect(toShown(null)).toBeNull();
  });

  it('stays plain for small amounts and goes on to millions for large ones', () => {
    expect(read('en', [9_400_00], [-250_00])).toEqual(['in EUR', '9,400', '-250']);
    expect(read('de', [375_123_000_00], [1_250_000_00])).toEqual(['in Mio. EUR', '375', '+1,3']);
    expect(read('en', [0], [])).toEqual(['in EUR', '0']);
  });
});
