import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { evaluateFormula } from './evaluate-formula';
import { isFormula } from './is-formula';

const cents = (typed: string, decimalMark: ',' | '.' = ',', present = 0) =>
  evaluateFormula({ typed, decimalMark, unitsPerOne: 100, present });

describe('evaluateFormula', () => {
  it.each([
    ['=1200/12', 100_00],
    ['=4*120', 480_00],
    ['= ( 1 + 2 ) * 3', 9_00],
    ['=2+3*4', 14_00],
    ['=10-4-3', 3_00],
    ['=100/4/5', 5_00],
    ['=-(3-5)', 2_00],
    ['=--5', 5_00],
    ['=1000*19%', 190_00],
    ['=1000+10%', 1000_10],
    ['=0,1+0,2', 30],
    ['=1/3*3', 1_00],
    ['=2/3', 67],
    ['=-1/200', -1],
    ['=3×4', 12_00],
    ['=12÷4', 3_00],
    ['=12:4', 3_00],
    ['=1.200,50*2', 2401_00],
    ['=1200.5*2', 2401_00],
  ])('German %s', (typed, expected) => expect(cents(typed)).toBe(expected));

  it.each([
    ['=1,200.50*2', 2401_00],
    ['=1.25*4', 5_00],
    ['=1,5*2', 3_00],
    ['=1,000/8', 125_00],
  ])('English %s', (typed, expected) => expect(cents(typed, '.')).toBe(expected));

  it.each([
    ['+10%', 200_00, 220_00],
    ['-5 %', 200_00, 190_00],
    ['+2,5%', 99_99, 102_49],
    ['-100%', 12_34, 0],
    ['+10%', -50_00, -55_00],
  ])('%s of %d is %d', (typed, present, expected) => expect(cents(typed, ',', present)).toBe(expected));

  it('gives hours as minutes and quantities times 10^4', () => {
    expect(evaluateFormula({ typed: '=7,5*3', decimalMark: ',', unitsPerOne: 60, present: 0 })).toBe(1_350);
    expect(evaluateFormula({ typed: '=1/8', decimalMark: '.', unitsPerOne: 10_000, present: 0 })).toBe(1_250);
  });

  it.each([
    ['=', 'formula.incomplete'],
    ['=1+', 'formula.incomplete'],
    ['=(1+2', 'formula.incomplete'],
    ['=1)', 'formula.unreadable'],
    ['=2 3', 'formula.unreadable'],
    ['=SUM(A1)', 'formula.unreadable'],
    ['=1.2.3', 'formula.unreadable'],
    ['=alert(1)', 'formula.unreadable'],
    ['=1/0', 'number.division-by-zero'],
    ['=1/(2-2)', 'number.division-by-zero'],
    [`=${'9'.repeat(40)}`, 'money.not-minor-units'],
    [`=${'('.repeat(60)}1${')'.repeat(60)}`, 'formula.too-large'],
    [`=${'1+'.repeat(200)}1`, 'formula.too-large'],
  ])('refuses %s: %s', (typed, code) => expect(errorCodeOf(() => cents(typed))).toBe(code));

  it('names the place it could not read', () => {
    expect(() => cents('=12 * x3')).toThrow(expect.objectContaining({ details: { at: 7, found: 'x' } }));
  });

  it('a sum is the sum of its parts, and a part of a whole times the parts is the whole', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 60 }), (a, b, parts) => {
        expect(cents(`=${a}+(${b})`)).toBe((a + b) * 100);
        expect(cents(`=${a}/${parts}*${parts}`)).toBe(a * 100);
      }),
    );
  });
});

it.each([
  ['=1', true],
  [' =1', true],
  ['+10%', true],
  ['-2,5 %', true],
  ['+10', false],
  ['10%', false],
  ['-1.200,00', false],
  ['', false],
])('isFormula(%j) is %s', (typed, expected) => expect(isFormula(typed)).toBe(expected));
