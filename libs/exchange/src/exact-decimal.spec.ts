import { expect, it } from 'vitest';
import { withoutNoise } from './exact-decimal';
import { parseAmountExact } from './parse-amount-exact';

it.each([
  ['278677.09000000346', '278677.09'],
  ['-5363680.2299999902', '-5363680.23'],
  ['7.8814110793246E-9', '0.00'],
  ['1.005', '1.005'],
  ['0.00001', '0.00001'],
  ['0.3333', '0.3333'],
  ['12.30', '12.30'],
  ['12', '12.00'],
])('%s of a calculated amount is %s', (text, expected) => {
  const toExact = (written: string) => {
    const reading = parseAmountExact(written, { decimal: '.' });
    if (reading.kind !== 'value') throw new Error(written);
    return { unscaled: reading.unscaled, scale: reading.scale };
  };
  expect(withoutNoise(toExact(text), 2)).toEqual(toExact(expected));
});
