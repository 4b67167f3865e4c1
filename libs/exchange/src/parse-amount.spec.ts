import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addExact, roundExact } from './exact-decimal';
import { parseAmount } from './parse-amount';
import { parseAmountExact } from './parse-amount-exact';

const cents = (text: string, decimal: ',' | '.') => {
  const reading = parseAmount(text, { decimal }, 2);
  return reading.kind === 'value' ? reading.value : reading.kind === 'empty' ? null : reading.code;
};

describe('parseAmount', () => {
  it.each([
    ['1.234,56', ',', 123456],
    ['-1.234,56', ',', -123456],
    ['1.234.567', ',', 123456700],
    ['1.234', ',', 123400],
    ['1 234,56', ',', 123456],
    ['1\u00a0234,56', ',', 123456],
    ['1\u202f234\u202f567,5', ',', 123456750],
    ['1,234.56', '.', 123456],
    ["1'234.56", '.', 123456],
    ['1’234’567.89', '.', 123456789],
    ['(1,234.56)', '.', -123456],
    ['($1,234.56)', '.', -123456],
    ['1234.56-', '.', -123456],
    ['1.234,56-', ',', -123456],
    ['1.234,56 -', ',', -123456],
    ['\u22125,00', ',', -500],
    ['+5,00', ',', 500],
    ['1.7E7', '.', 1_700_000_000],
    ['1,7e+03', ',', 170_000],
    ['25e-1', '.', 250],
    ['€ 12,50', ',', 1250],
    ['-€12,50', ',', -1250],
    ['€ -12,50', ',', -1250],
    ['12,50 €', ',', 1250],
    ['12,50- EUR', ',', -1250],
    ['EUR 12,50', ',', 1250],
    ['US$ 3.10', '.', 310],
    ['12,-', ',', 1200],
    ['1.250,-- €', ',', 125000],
    ['12,5 %', ',', 1250],
    ['12.5%', '.', 1250],
    [',5', ',', 50],
    ['2754371.66666667', '.', 275437167],
    ['0.005', '.', 1],
    ['-0.005', '.', -1],
    ['0.0049999999', '.', 0],
    ['90071992547409.91', '.', 9007199254740991],
  ] as const)('%s with %s is %d', (text, decimal, expected) => {
    expect(cents(text, decimal)).toBe(expected);
  });

  it.each(['', '  ', '-', '–', 'na', 'NA', 'N/A', 'NULL', 'null', '#NV', '\u00a0', '-   €'])(
    '%j is empty',
    (text) => {
      expect(cents(text, ',')).toBeNull();
    },
  );

  it.each([
    ['1234.56', ',', 'amount.wrong-separators'],
    ['1,234.56', ',', 'amount.wrong-separators'],
    ['1.234,56', '.', 'amount.wrong-separators'],
    ['1.234,-', '.', 'amount.wrong-separators'],
    ['12.34.567', ',', 'amount.wrong-separators'],
    ['1.234 567', ',', 'amount.wrong-separators'],
    ['5,', ',', 'amount.wrong-separators'],
    ['--5', ',', 'amount.not-a-number'],
    ['(-5)', ',', 'amount.not-a-number'],
    ['€ 5 €', ',', 'amount.not-a-number'],
    ['12 Stück', ',', 'amount.not-a-number'],
    ['ABC', ',', 'amount.not-a-number'],
    ['1e9999', '.', 'amount.out-of-range'],
    ['1e61', '.', 'amount.out-of-range'],
    ['90071992547409.92', '.', 'amount.out-of-range'],
    ['1'.repeat(200), '.', 'amount.not-a-number'],
  ] as const)('%s with %s fails with %s', (text, decimal, code) => {
    expect(parseAmount(text, { decimal }, 2)).toEqual({ kind: 'failure', code, text });
  });

  it('says when digits below the scale were lost, and which currency stood there', () => {
    expect(parseAmount('1,2345 USD', { decimal: ',' }, 2)).toEqual({
      kind: 'value',
      value: 123,
      rounded: true,
      mark: 'USD',
    });
    expect(parseAmount('1,2300 €', { decimal: ',' }, 2)).toEqual({
      kind: 'value',
      value: 123,
      rounded: false,
      mark: 'EUR',
    });
  });

  it('reads back every amount that Intl writes, German and English', () => {
    const formats = [
      { decimal: ',' as const, format: new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }) },
      { decimal: '.' as const, format: new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }) },
      { decimal: ',' as const, format: new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }) },
      {
        decimal: ',' as const,
        format: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
      },
      {
        decimal: '.' as const,
        format: new Intl.NumberFormat('en-US', {
          style: 'currency',
          currency: 'USD',
          currencySign: 'accounting',
        }),
      },
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(...formats),
        (minor, { decimal, format }) => {
          expect(cents(format.format(minor / 100), decimal)).toBe(minor === 0 ? 0 : minor);
        },
      ),
    );
  });

  it('never throws and never gives an unsafe integer', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+(]?[\d.,' ]{0,25}([eE][-+]?\d{1,4})?[-)%€]?$/));
    fc.assert(
      fc.property(text, fc.constantFrom(',' as const, '.' as const), (sample, decimal) => {
        const reading = parseAmount(sample, { decimal }, 2);
        return reading.kind !== 'value' || Number.isSafeInteger(reading.value);
      }),
    );
  });
});

describe('exact decimals', () => {
  const exact = fc.record({
    unscaled: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    scale: fc.nat(12),
  });

  it('parse what was written', () => {
    fc.assert(
      fc.property(exact, ({ unscaled, scale }) => {
        const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
        const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`;
        const reading = parseAmountExact(scale === 0 ? text.slice(0, -1) : text, { decimal: '.' });
        expect(reading).toEqual({ kind: 'value', unscaled, scale, mark: null });
      }),
    );
  });

  it('round to at most half a unit away, symmetrically about zero', () => {
    fc.assert(
      fc.property(exact, fc.nat(6), (value, scale) => {
        const rounded = roundExact(value, scale);
        const difference = addExact({ unscaled: rounded, scale }, { ...value, unscaled: -value.unscaled });
        const twice = (difference.unscaled < 0n ? -difference.unscaled : difference.unscaled) * 2n;
        expect(twice <= 10n ** BigInt(Math.max(0, difference.scale - scale))).toBe(true);
        expect(roundExact({ ...value, unscaled: -value.unscaled }, scale)).toBe(-rounded);
      }),
    );
  });
});
