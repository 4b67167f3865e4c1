import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fitLeastSquares } from '@etat/domain/drivers';
import { describe, expect, it } from 'vitest';
import { noteSkipped } from '../support/unavailable';
import { CERTIFIED, type Certified } from './certified';

// Files of the National Institute of Standards and Technology, beside the repository; the certified values are typed here.
const FOLDER = fileURLToPath(new URL('../../../shared/data/reference/nist/', import.meta.url));
const FIRST_ROW = 60;
const MOST_DIGITS = 15;

const readRows = (name: string) =>
  readFileSync(`${FOLDER}${name}.dat`, 'latin1')
    .split(/\r?\n/)
    .slice(FIRST_ROW)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/).map(Number));

function toDesign(rows: number[][], degree: number | null): number[][] {
  if (degree !== null) {
    return Array.from({ length: degree + 1 }, (_, power) => rows.map((row) => (row[1] ?? 0) ** power));
  }
  return [rows.map(() => 1), ...(rows[0] ?? []).slice(1).map((_, at) => rows.map((row) => row[at + 1] ?? 0))];
}

/** Number of correct digits: -log10 of the relative error, of the worst value (of the absolute error where 0 is right). */
function correctDigits(found: readonly (number | null)[], certified: readonly number[]): number {
  return Math.min(
    ...certified.map((value, at) => {
      const error = Math.abs((found[at] ?? Number.NaN) - value) / (Math.abs(value) || 1);
      return error === 0 ? MOST_DIGITS : Math.min(MOST_DIGITS, -Math.log10(error));
    }),
  );
}

function fit(name: string, { degree }: Certified) {
  const rows = readRows(name);
  return fitLeastSquares({ design: toDesign(rows, degree), response: rows.map((row) => row[0] ?? 0) });
}

const isFound = existsSync(`${FOLDER}Norris.dat`);
if (!isFound) noteSkipped('the certified regressions of NIST, which are not in ../shared/data/reference');

describe.skipIf(!isFound)('least squares against the certified values of NIST StRD', () => {
  it.each(Object.entries(CERTIFIED))('%s', (name, certified) => {
    const found = fit(name, certified);
    const reached = {
      coefficients: correctDigits(found.coefficients, certified.coefficients),
      standardErrors: correctDigits(found.standardErrors, certified.standardErrors),
    };
    if (process.env['ETAT_DEEP']) process.stdout.write(`${name}: ${JSON.stringify(reached)}\n`);
    expect(reached.coefficients).toBeGreaterThanOrEqual(certified.digits.coefficients);
    expect(reached.standardErrors).toBeGreaterThanOrEqual(certified.digits.standardErrors);
    expect(correctDigits([found.residualDeviation], [certified.residualDeviation])).toBeGreaterThanOrEqual(7);
    expect(correctDigits([found.rSquared], [certified.rSquared])).toBeGreaterThanOrEqual(9);
  });
});
