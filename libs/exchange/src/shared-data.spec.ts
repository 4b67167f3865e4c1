import { createReadStream, existsSync, openSync, readSync, closeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detectDialect, DETECTION_SAMPLE_BYTES, type DetectedDialect } from './detect-dialect';
import { addExact, roundExact, type ExactDecimal } from './exact-decimal';
import { guessColumns } from './guess-columns';
import { isTotalsRow } from './is-totals-row';
import { parseAmount } from './parse-amount';
import { parseAmountExact } from './parse-amount-exact';
import { parseDateText } from './parse-date-text';
import { readCsv } from './read-csv';
import { createTotalKeepingRounder } from './total-keeping-rounder';

// Real files, beside the repository; the figures are the control totals of their SOURCES.md.
const DIRECTORY = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

interface LoadedFile {
  dialect: DetectedDialect;
  rows: { line: number; record: string[] }[];
  /** Index of a column by its name. */
  column(name: string): number;
}

async function load(name: string): Promise<LoadedFile> {
  const path = DIRECTORY + name;
  const sample = Buffer.alloc(DETECTION_SAMPLE_BYTES);
  const file = openSync(path, 'r');
  const length = readSync(file, sample);
  closeSync(file);
  const dialect = detectDialect(sample.subarray(0, length));
  const rows = [];
  for await (const row of readCsv(createReadStream(path), dialect)) {
    expect(row.problem ?? row.leftOut).toBeUndefined();
    rows.push({ line: row.line, record: row.record });
  }
  const column = (wanted: string) => dialect.columns.findIndex((one) => one.name === wanted);
  return { dialect, rows, column };
}

function exactTotal({ dialect, rows }: LoadedFile, column: number): ExactDecimal {
  return rows.reduce<ExactDecimal>(
    (sum, { record }) => {
      const reading = parseAmountExact(record[column] ?? '', dialect);
      if (reading.kind === 'failure') throw new Error(`${reading.code}: ${reading.text}`);
      return reading.kind === 'value' ? addExact(sum, reading) : sum;
    },
    { unscaled: 0n, scale: 2 },
  );
}

const cents = (file: LoadedFile, name: string) => Number(roundExact(exactTotal(file, file.column(name)), 2));

function whereFound(name: string) {
  const found = existsSync(DIRECTORY + name);
  if (!found) process.stderr.write(`skipped: ${name} is not in ../shared/data\n`);
  return describe.skipIf(!found);
}

whereFound('wesel_district_budget_2017.csv')('Wesel budget 2017', () => {
  it('meets its control totals without the totals row, which is recognised', async () => {
    const file = await load('wesel_district_budget_2017.csv');
    const { dialect } = file;
    expect(dialect).toMatchObject({
      encoding: 'iso-8859-1',
      delimiter: ';',
      decimal: ',',
      headerRow: true,
      headerLine: 1,
    });

    const { fields, amountChoices } = guessColumns(dialect.columns, 'actuals');
    const names = dialect.columns.map(({ name }) => name);
    expect(Object.fromEntries(Object.entries(fields).map(([field, at]) => [field, names[at]]))).toEqual({
      costCentre: 'Profitcenter',
      category: 'Kostenart',
      categoryName: 'Kostenart Beschreibung',
      text: 'Bezeichnung',
    });
    expect(amountChoices.map((at) => names[at])).toEqual(names.slice(5));

    expect(file.rows).toHaveLength(5972);
    const keyColumns = dialect.columns.map(({ index }) => index).filter((at) => !amountChoices.includes(at));
    const isTotal = ({ record }: { record: string[] }) =>
      isTotalsRow(record, { keyColumns, amountColumns: amountChoices });
    expect(file.rows.filter(isTotal).map(({ line }) => line)).toEqual([5973]);

    const data = { ...file, rows: file.rows.filter((row) => !isTotal(row)) };
    expect(data.rows).toHaveLength(5971);
    expect(cents(data, 'Ist 2015')).toBe(2_924_599_125);
    expect(cents(data, 'Ist 2016')).toBe(2_189_304_272);
    expect(cents(data, 'Plan 2016')).toBe(6_219_561_901);
    expect(cents(data, 'Plan 2017')).toBe(6_363_452_312);
    const countDistinct = (name: string) =>
      new Set(file.rows.map(({ record }) => record[file.column(name)])).size;
    expect([countDistinct('Profitcenter'), countDistinct('Kostenart')]).toEqual([101, 752]);
    expect(data.rows.some(({ record }) => record.includes('Kostenerstattung  ASG für erbrachte Leis'))).toBe(
      true,
    );
  });
});

describe.each([
  ['philadelphia_adopted_by_department.csv', 71, 480_485_100_000],
  ['philadelphia_actual_by_department.csv', 68, 471_775_354_800],
])('%s', (name, count, total) => {
  whereFound(name)('fiscal year 2021', () => {
    it('meets its control total', async () => {
      const file = await load(name);
      const { fields, amountChoices } = guessColumns(file.dialect.columns, 'actuals');
      expect(fields).toEqual({
        costCentre: file.column('dept_name'),
        fiscalYear: file.column('fiscal_year'),
        amount: file.column('total'),
      });
      expect(amountChoices).toEqual([1, 2, 3, 4, 5, 6, 8, 9]);
      const rows = file.rows.filter(({ record }) => record[file.column('fiscal_year')] === '2021');
      expect(rows).toHaveLength(count);
      expect(cents({ ...file, rows }, 'total')).toBe(total);
    });
  });
});

whereFound('robyn_weekly_spend_and_revenue.csv')('Robyn weekly', () => {
  const CONTROL: [string, number][] = [
    ['revenue', 37_900_569_667],
    ['tv_S', 308_748_777],
    ['ooh_S', 898_933_173],
    ['print_S', 77_555_551],
    ['search_S', 123_042_667],
    ['facebook_S', 44_629_683],
  ];
  /** What the importer does row by row, with either rounding. */
  const sumRows = (file: LoadedFile, name: string, toMinor: (text: string) => number | null) =>
    file.rows.reduce((sum, { record }) => sum + (toMinor(record[file.column(name)] ?? '') ?? 0), 0);

  it('meets its control totals exactly and with the total-keeping rounder', async () => {
    const file = await load('robyn_weekly_spend_and_revenue.csv');
    expect(file.rows).toHaveLength(208);
    for (const [name, control] of CONTROL) {
      expect([name, cents(file, name)]).toEqual([name, control]);
      const round = createTotalKeepingRounder(2);
      const sum = sumRows(file, name, (text) => {
        const reading = parseAmountExact(text, file.dialect);
        return reading.kind === 'value' ? round(reading) : null;
      });
      expect([name, sum]).toEqual([name, control]);
    }
  });

  it('misses five of six control totals when every row is rounded on its own', async () => {
    const file = await load('robyn_weekly_spend_and_revenue.csv');
    const off = CONTROL.map(([name, control]) => {
      const sum = sumRows(file, name, (text) => {
        const reading = parseAmount(text, file.dialect, 2);
        return reading.kind === 'value' ? reading.value : null;
      });
      return sum - control;
    });
    expect(off).toEqual([0, -1, -3, -2, -1, -1]);
  });

  it('spans the weeks of its control figures', async () => {
    const file = await load('robyn_weekly_spend_and_revenue.csv');
    const dates = [file.rows[0], file.rows.at(-1)].map((row) =>
      parseDateText(row?.record[0] ?? '', file.dialect.dateForm),
    );
    expect(dates).toEqual([
      { kind: 'value', date: '2015-11-23' },
      { kind: 'value', date: '2019-11-11' },
    ]);
    expect(guessColumns(file.dialect.columns, 'kpi-values').fields).toEqual({ date: 0 });
  });
});

whereFound('focus_cloud_cost_sample.csv')('FOCUS cloud cost', () => {
  it('meets its billed cost to the last digit', async () => {
    const file = await load('focus_cloud_cost_sample.csv');
    expect(file.rows).toHaveLength(1000);
    expect(exactTotal(file, file.column('BilledCost'))).toEqual({ unscaled: 2_052_022_672_899n, scale: 11 });
    expect(new Set(file.rows.map(({ record }) => record[file.column('ServiceName')])).size).toBe(33);
  });
});
