import type { CsvProblem } from './csv-row';
import type { Delimiter } from './dialect';
import { readQuotedRecord } from './read-quoted-record';

/** A record as it stands in the text: not yet held against the header. */
export interface ScannedRecord {
  line: number;
  endLine: number;
  record: string[];
  problem?: CsvProblem;
}

export interface ScannerOptions {
  delimiter: Delimiter;
  /** A record longer than this many characters is reported instead of being held in memory. */
  maxRecordLength?: number;
}

const MAX_RECORD_LENGTH = 16 * 1024 * 1024;
const SHOWN_LENGTH = 2000;

/**
 * Splits text that arrives in pieces into records. Rows end at CRLF, LF or CR; blank lines are passed over.
 *
 * Most lines of most files hold no quote: those are cut with `split`, only the others go character by character.
 * Text of an unfinished record is kept until it has doubled before it is scanned again, so a huge cell costs
 * linear time; a record beyond the limit is reported and never held whole.
 */
export class CsvScanner {
  private readonly delimiter: Delimiter;
  private readonly limit: number;
  private text = '';
  private pending: string[] = [];
  private pendingLength = 0;
  private wanted = 0;
  private position = 0;
  private line = 1;
  private nextQuote = -1;
  private nextLf = -1;
  private nextCr = -1;
  /** Inside the remains of a line that was reported as too long. */
  private skipping = false;

  constructor({ delimiter, maxRecordLength = MAX_RECORD_LENGTH }: ScannerOptions) {
    this.delimiter = delimiter;
    this.limit = maxRecordLength;
  }

  /** Takes the next piece of text and gives the records that are complete now. */
  push(piece: string): ScannedRecord[] {
    this.pending.push(piece);
    this.pendingLength += piece.length;
    if (this.text.length - this.position + this.pendingLength < this.wanted) return [];
    return this.scan(false);
  }

  /** Gives what is left when the text is over. */
  end(): ScannedRecord[] {
    return this.scan(true);
  }

  private scan(final: boolean): ScannedRecord[] {
    this.takePending();
    const found: ScannedRecord[] = [];
    while (this.position < this.text.length) {
      const start = this.position;
      const lineEnd = this.findLineEnd();
      if (this.skipping) {
        if (!this.skipLine(lineEnd, final)) break;
        continue;
      }
      this.nextQuote = advance(this.text, '"', this.nextQuote, start);
      const more =
        this.nextQuote < lineEnd ? this.scanQuoted(found, final) : this.scanPlain(found, lineEnd, final);
      if (!more) break;
    }
    this.wanted = Math.min((this.text.length - this.position) * 2, this.limit + 1);
    return found;
  }

  private takePending(): void {
    this.text = this.text.slice(this.position) + this.pending.join('');
    this.pending = [];
    this.pendingLength = 0;
    this.position = 0;
    this.nextQuote = this.nextLf = this.nextCr = -1;
  }

  /** Offset of the next line break, or the text's length. */
  private findLineEnd(): number {
    this.nextLf = advance(this.text, '\n', this.nextLf, this.position);
    this.nextCr = advance(this.text, '\r', this.nextCr, this.position);
    return Math.min(this.nextLf, this.nextCr);
  }

  private findLineEndFrom(offset: number): number {
    return Math.min(advance(this.text, '\n', -1, offset), advance(this.text, '\r', -1, offset));
  }

  /** False when the text ends before the line does. */
  private scanPlain(found: ScannedRecord[], lineEnd: number, final: boolean): boolean {
    if (!final && !this.hasWholeBreak(lineEnd)) return this.giveUpWhenTooLong(found);
    const text = this.text.slice(this.position, lineEnd);
    const record = text.split(this.delimiter);
    if (!isBlank(text, record)) found.push({ line: this.line, endLine: this.line, record });
    this.moveBehindLine(lineEnd);
    return true;
  }

  /** A CR that ends the text may be the first half of a CRLF. */
  private hasWholeBreak(lineEnd: number): boolean {
    if (lineEnd >= this.text.length) return false;
    return this.text[lineEnd] === '\n' || lineEnd + 1 < this.text.length;
  }

  private scanQuoted(found: ScannedRecord[], final: boolean): boolean {
    const outcome = readQuotedRecord(this.text, this.position, this.delimiter);
    const { line } = this;
    if (outcome.kind === 'complete') {
      if (!final && !this.hasWholeBreak(outcome.end)) return this.giveUpWhenTooLong(found, outcome.breaks);
      const endLine = line + outcome.breaks;
      if (!outcome.record.every((cell) => cell.trim() === ''))
        found.push({ line, endLine, record: outcome.record });
      this.line = endLine;
      this.moveBehindLine(outcome.end);
      return true;
    }
    const atLimit = this.text.length - this.position > this.limit;
    const undecided = outcome.kind === 'open' || !this.hasWholeBreak(this.findLineEndFrom(outcome.quote));
    if (undecided && !final && !atLimit) return false;
    const code = outcome.kind === 'stray' ? 'csv.stray-quote' : 'csv.quote-not-closed';
    this.leaveOutFrom(found, outcome.quote, outcome.breaks, code, final);
    return true;
  }

  /** Reports the record and goes on behind the line in which the faulty quote opened. */
  private leaveOutFrom(
    found: ScannedRecord[],
    quote: number,
    breaks: number,
    code: 'csv.stray-quote' | 'csv.quote-not-closed',
    final: boolean,
  ): void {
    const { line } = this;
    const quoteLine = line + breaks;
    const from = Math.max(
      this.position,
      this.text.lastIndexOf('\n', quote) + 1,
      this.text.lastIndexOf('\r', quote) + 1,
    );
    this.position = quote;
    const lineEnd = this.findLineEnd();
    const record = this.text.slice(from, Math.min(lineEnd, from + SHOWN_LENGTH)).split(this.delimiter);
    found.push({ line, endLine: quoteLine, record, problem: { code, line: quoteLine } });
    this.line = quoteLine;
    if (final || this.hasWholeBreak(lineEnd)) this.moveBehindLine(lineEnd);
    else this.skipping = true;
  }

  /** Reports an unfinished line beyond the limit; always asks for more text. */
  private giveUpWhenTooLong(found: ScannedRecord[], breaks = 0): false {
    const { line } = this;
    if (this.text.length - this.position > this.limit) {
      const record = this.text.slice(this.position, this.position + SHOWN_LENGTH).split(this.delimiter);
      found.push({
        line,
        endLine: line + breaks,
        record,
        problem: { code: 'csv.record-too-long', line, limit: this.limit },
      });
      this.skipping = true;
      this.line += breaks;
      this.position = this.text.length - 1;
    }
    return false;
  }

  private skipLine(lineEnd: number, final: boolean): boolean {
    if (final || this.hasWholeBreak(lineEnd)) {
      this.moveBehindLine(lineEnd);
      this.skipping = false;
      return true;
    }
    this.position = Math.min(lineEnd, this.text.length);
    return false;
  }

  private moveBehindLine(lineEnd: number): void {
    const isCrLf = this.text[lineEnd] === '\r' && this.text[lineEnd + 1] === '\n';
    this.position = lineEnd + (isCrLf ? 2 : 1);
    this.line += 1;
  }
}

/** The known next place of `mark` when it is still ahead, else the next one; the text's length when there is none. */
function advance(text: string, mark: string, known: number, from: number): number {
  if (known >= from) return known;
  const next = text.indexOf(mark, from);
  return next === -1 ? text.length : next;
}

function isBlank(text: string, record: readonly string[]): boolean {
  const first = record[0];
  return (
    (first === '' || first?.trim() === '') &&
    (text.trim() === '' || record.every((cell) => cell.trim() === ''))
  );
}
