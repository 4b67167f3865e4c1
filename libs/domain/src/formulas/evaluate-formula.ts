import { DomainError } from '../errors/domain-error';
import { divideRounded } from '../money/divide-rounded';
import { toSafeInteger } from '../money/to-safe-integer';
import {
  addFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  toFraction,
} from './fraction';
import { type DecimalMark, readNumber } from './read-number';

export interface FormulaInput {
  /** As typed, with its leading `=` or as a percentage (`+10%`). */
  typed: string;
  /** The reader's decimal mark. */
  decimalMark: DecimalMark;
  /** How many stored units make one typed unit: 100 for cents, 60 for minutes of an hour, 10 000 for E4. */
  unitsPerOne: number;
  /** What the cell holds now, in stored units: what a percentage is taken of. */
  present: number;
}

const LONGEST = 200;
const DEEPEST = 30;
const TOKEN = /\s*(?:([\d.,]+)|([-+*/()%×÷·−:]))/y;
const SIGNS: Record<string, string> = { '×': '*', '·': '*', '÷': '/', ':': '/', '−': '-' };
const HUNDRED = toFraction(100n, 1n);

/**
 * What a formula typed into a cell comes to: + - * / ( ) and %, exact, rounded once at the end, half away from zero.
 *
 * Units: numbers in the formula are typed units (euros, hours), the result is stored units (cents, minutes). `%` means a
 * hundredth, as in a spreadsheet; `+10%` alone raises the present figure by a tenth. Sign: as calculated.
 * @throws {DomainError} `formula.unreadable` with `at`, the place (from 1) and `found`; `formula.incomplete` when it
 *   ends too early; `formula.too-large`; `number.division-by-zero`; `money.not-minor-units` when the result is too large.
 * @see IEC 60559 is avoided on purpose: 0,1 + 0,2 is 0,3
 * @example evaluateFormula({ typed: '=1200/12', decimalMark: ',', unitsPerOne: 100, present: 0 }) //=> 10000
 * @example evaluateFormula({ typed: '+10%', decimalMark: '.', unitsPerOne: 100, present: 5000 }) //=> 5500
 */
export function evaluateFormula({ typed, decimalMark, unitsPerOne, present }: FormulaInput): number {
  const text = typed.trim();
  if (text.length > LONGEST) throw new DomainError('formula.too-large', {});
  if (text.startsWith('=')) {
    const value = new FormulaReader(text, 1, decimalMark).read();
    return toUnits(multiplyFractions(value, toFraction(BigInt(unitsPerOne), 1n)));
  }
  const change = new FormulaReader(text, 0, decimalMark).read();
  return toUnits(
    multiplyFractions(toFraction(BigInt(present), 1n), addFractions(toFraction(1n, 1n), change)),
  );
}

const toUnits = ({ numerator, denominator }: Fraction) =>
  toSafeInteger(divideRounded(numerator, denominator));

/** Recursive descent over one line of text: sum, product, sign, percent, number or parentheses. */
class FormulaReader {
  private token: { text: string; at: number } | null = null;
  private depth = 0;

  constructor(
    private readonly text: string,
    private next: number,
    private readonly decimalMark: DecimalMark,
  ) {
    this.advance();
  }

  read(): Fraction {
    const value = this.readSum();
    if (this.token) throw this.unreadable();
    return value;
  }

  private readSum(): Fraction {
    let value = this.readProduct();
    for (;;) {
      if (this.take('+')) value = addFractions(value, this.readProduct());
      else if (this.take('-')) value = subtractFractions(value, this.readProduct());
      else return value;
    }
  }

  private readProduct(): Fraction {
    let value = this.readSigned();
    for (;;) {
      if (this.take('*')) value = multiplyFractions(value, this.readSigned());
      else if (this.take('/')) value = divideFractions(value, this.readSigned());
      else return value;
    }
  }

  private readSigned(): Fraction {
    let isNegative = false;
    for (;;) {
      if (this.take('-')) isNegative = !isNegative;
      else if (!this.take('+')) break;
    }
    let value = this.readPrimary();
    while (this.take('%')) value = divideFractions(value, HUNDRED);
    return isNegative ? { ...value, numerator: -value.numerator } : value;
  }

  private readPrimary(): Fraction {
    if (!this.token) throw new DomainError('formula.incomplete', {});
    if (this.take('(')) {
      this.depth += 1;
      if (this.depth > DEEPEST) throw new DomainError('formula.too-large', {});
      const value = this.readSum();
      if (!this.token) throw new DomainError('formula.incomplete', {});
      if (!this.take(')')) throw this.unreadable();
      this.depth -= 1;
      return value;
    }
    const value = readNumber(this.token.text, this.decimalMark);
    if (!value) throw this.unreadable();
    this.advance();
    return value;
  }

  private take(sign: string): boolean {
    if (this.token?.text !== sign) return false;
    this.advance();
    return true;
  }

  private advance(): void {
    const rest = this.text.slice(this.next);
    if (rest.trim() === '') {
      this.token = null;
      return;
    }
    TOKEN.lastIndex = this.next;
    const found = TOKEN.exec(this.text);
    const [, number, sign] = found ?? [];
    const text = number ?? SIGNS[sign ?? ''] ?? sign;
    const at = this.next + rest.length - rest.trimStart().length;
    if (text === undefined) {
      throw new DomainError('formula.unreadable', { at: at + 1, found: this.text.charAt(at) });
    }
    this.token = { text, at };
    this.next = TOKEN.lastIndex;
  }

  private unreadable(): DomainError {
    return new DomainError('formula.unreadable', {
      at: (this.token?.at ?? 0) + 1,
      found: this.token?.text ?? '',
    });
  }
}
