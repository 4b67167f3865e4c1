/** One booked or planned amount on its way into the roll-up. */
export interface Fact {
  /** `AC`, `commitment` or the id of a budget version. */
  scenario: string;
  fiscalYear: number;
  costCentreId: string;
  categoryId: string;
  initiativeId: string | null;
  vendorId: string | null;
  roleId: string | null;
  /** Twelve fiscal periods, minor units and minutes; negative takes back. */
  amountsMinor: readonly number[];
  minutes: readonly number[];
}

type TwoDigits = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';
const NUMBERS: readonly TwoDigits[] = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
];

/** The period columns that plan lines and the roll-up share. */
export type PeriodColumn = `a${TwoDigits}` | `h${TwoDigits}`;

/** The columns of the twelve periods, in the order of the periods. */
export const AMOUNT_COLUMNS = NUMBERS.map((number) => `a${number}` as const);
export const MINUTE_COLUMNS = NUMBERS.map((number) => `h${number}` as const);

/** Reads the twelve amounts and minutes off a row that has the period columns. */
export function readPeriods(row: Readonly<Record<PeriodColumn, unknown>>): {
  amountsMinor: number[];
  minutes: number[];
} {
  return {
    amountsMinor: AMOUNT_COLUMNS.map((column) => toWhole(row[column])),
    minutes: MINUTE_COLUMNS.map((column) => toWhole(row[column])),
  };
}

/** A sum beyond 2^53 must fail loudly, never lose a cent: SQLite would hand over the nearest number. */
function toWhole(cell: unknown): number {
  const value = Number(cell);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${String(cell)} is beyond the safe range`);
  return value;
}

/** The period columns of an entity from twelve amounts and minutes. */
export function toPeriodColumns(
  amountsMinor: readonly number[],
  minutes: readonly number[],
): Record<PeriodColumn, number> {
  const cells = [
    ...AMOUNT_COLUMNS.map((column, index) => [column, amountsMinor[index] ?? 0] as const),
    ...MINUTE_COLUMNS.map((column, index) => [column, minutes[index] ?? 0] as const),
  ];
  return Object.fromEntries(cells) as Record<PeriodColumn, number>;
}
