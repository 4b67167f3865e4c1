import type { ImportField } from '@etat/contracts';
import { MAX_E4, MAX_MINUTES } from '@etat/domain';
import {
  type ExactDecimal,
  isEmptyText,
  parseAmountExact,
  parseDateText,
  parseMonthText,
  roundExact,
  unguardText,
  withoutNoise,
} from '@etat/exchange';
import type { ReadingContext } from './reading-context';
import type { SourceRow } from './source-rows';

/** Why a row cannot be taken, and where. */
export interface RowProblem {
  line: number;
  column: string | null;
  value: string;
  code: string;
  details: Record<string, string | number>;
}

const MINUTES_PER_HOUR = 60n;
const LONGEST_NAME = 200;
const YES = new Set(['1', 'x', 'ja', 'j', 'yes', 'y', 'true', 'wahr']);
const NO = new Set(['0', 'nein', 'n', 'no', 'false', 'falsch']);

/** The cells of one row by field, read in the file's forms; what cannot be read is noted and reads as null. */
export class RowCells {
  readonly problems: RowProblem[] = [];
  /** Whether a figure lost digits. */
  isRounded = false;

  constructor(
    private readonly row: SourceRow,
    private readonly context: ReadingContext,
  ) {}

  get line(): number {
    return this.row.line;
  }

  has(field: ImportField): boolean {
    return this.context.settings.columns[field] !== undefined;
  }

  /** The cell as it stands, trimmed; empty where the field has no column. */
  raw(field: ImportField): string {
    const index = this.context.settings.columns[field];
    return index === undefined ? '' : (this.row.record[index] ?? '').trim();
  }

  /** A text without the formula guard. Texts the database cannot hold whole are refused, never cut. */
  text(field: ImportField, longest: number): string {
    const text = unguardText(this.raw(field)).trim();
    if (text.length > longest) this.refuse(field, 'import.text-too-long', { longest });
    return text;
  }

  /** A code or name; placeholders such as `n/a` mean none, unless something is really called so. */
  name(field: ImportField, known?: { find(text: string): unknown }): string {
    const text = this.text(field, LONGEST_NAME);
    return isEmptyText(text) && !known?.find(text) ? '' : text;
  }

  /** A decimal as written; null when empty or unreadable. A currency mark must be the organisation's. */
  exact(field: ImportField, isMoney = false): ExactDecimal | null {
    const reading = parseAmountExact(this.raw(field), this.context.settings.dialect);
    if (reading.kind === 'empty') return null;
    if (reading.kind === 'failure') return this.refuse(field, reading.code);
    if (reading.mark !== null && isMoney && !this.context.currencySigns.has(reading.mark))
      return this.refuse(field, 'import.other-currency', { currency: this.context.currency });
    const { settings, exponent } = this.context;
    const isCalculated = isMoney && settings.sheet !== null;
    const { unscaled, scale } = isCalculated ? withoutNoise(reading, exponent) : reading;
    return { unscaled: isMoney && settings.sign === 'negate' ? -unscaled : unscaled, scale };
  }

  /** A decimal as scaled integer, rounded once. */
  scaled(field: ImportField, scale: number): number | null {
    const exact = this.exact(field);
    return exact === null ? null : this.toSafe(field, roundExact(exact, scale), MAX_E4);
  }

  /** Hours as whole minutes: `7,5` and `0.3333` (20 minutes) alike. */
  minutes(field: ImportField): number | null {
    const exact = this.exact(field);
    if (exact === null) return null;
    return this.toSafe(
      field,
      roundExact({ unscaled: exact.unscaled * MINUTES_PER_HOUR, scale: exact.scale }, 0),
      MAX_MINUTES,
    );
  }

  /** Yes or no; no where the cell is empty. */
  flag(field: ImportField): boolean {
    const written = this.raw(field).toLowerCase();
    if (YES.has(written)) return true;
    if (!isEmptyText(written) && !NO.has(written)) this.refuse(field, 'import.flag-unreadable');
    return false;
  }

  date(field: ImportField): string | null {
    const reading = parseDateText(this.raw(field), this.context.settings.dialect.dateForm);
    if (reading.kind === 'value') return reading.date;
    return reading.kind === 'empty' ? null : this.refuse(field, reading.code);
  }

  month(field: ImportField): string | null {
    const reading = parseMonthText(this.raw(field), this.context.settings.dialect.dateForm);
    if (reading.kind === 'value') return reading.month;
    return reading.kind === 'empty' ? null : this.refuse(field, reading.code);
  }

  /** Holds the currency column against the organisation's currency. */
  checkCurrency(): void {
    const { currency, currencySigns } = this.context;
    const written = this.raw('currency');
    if (!isEmptyText(written) && !currencySigns.has(written.toUpperCase()))
      this.refuse('currency', 'import.other-currency', { currency });
  }

  /** Notes why the row cannot be taken. */
  refuse(field: ImportField | null, code: string, details: Record<string, string | number> = {}): null {
    const index = field === null ? undefined : this.context.settings.columns[field];
    const column = index === undefined ? null : (this.context.columns[index]?.name ?? '');
    const value = field === null ? '' : this.raw(field).slice(0, 200);
    this.problems.push({ line: this.row.line, column, value, code, details });
    return null;
  }

  private toSafe(field: ImportField, value: bigint, max: number): number | null {
    const number = Number(value);
    return Math.abs(number) <= max ? number : this.refuse(field, 'amount.out-of-range');
  }
}
