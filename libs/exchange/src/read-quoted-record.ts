import type { Delimiter } from './dialect';

/** `breaks` counts the line breaks between the record's start and its end (or the faulty quote). */
export type QuotedOutcome =
  | { kind: 'complete'; record: string[]; end: number; breaks: number }
  /** The text is over inside quotes that opened at `quote`. */
  | { kind: 'open'; quote: number; breaks: number }
  /** The next quote, lines further down, opens another cell instead of closing this one. */
  | { kind: 'unclosed'; quote: number; breaks: number }
  /** Within its line the quote closes in front of something else than a delimiter or a row end. */
  | { kind: 'stray'; quote: number; breaks: number };

const LF = 10;
const CR = 13;
const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * Reads the record that starts at `start`, quotes and all. `end` is the offset of its line break or the text's end.
 * A quote counts only as the first character of a cell: `27" monitor` is plain text.
 */
export function readQuotedRecord(text: string, start: number, delimiter: Delimiter): QuotedOutcome {
  const record: string[] = [];
  let position = start;
  let breaks = 0;
  for (;;) {
    if (text[position] === '"') {
      const close = findClosingQuote(text, position);
      if (close === -1) return { kind: 'open', quote: position, breaks };
      let after = close + 1;
      while (text[after] === ' ') after += 1;
      const inner = text.slice(position + 1, close);
      const innerBreaks = countBreaks(inner);
      if (!isCellEnd(text, after, delimiter)) {
        return { kind: innerBreaks === 0 ? 'stray' : 'unclosed', quote: position, breaks };
      }
      record.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
      breaks += innerBreaks;
      position = after;
    } else {
      const end = findCellEnd(text, position, delimiter);
      record.push(text.slice(position, end));
      position = end;
    }
    if (text[position] !== delimiter) return { kind: 'complete', record, end: position, breaks };
    position += 1;
  }
}

function findClosingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

function isCellEnd(text: string, at: number, delimiter: Delimiter): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === LF || code === CR || code === delimiter.charCodeAt(0);
}

function findCellEnd(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (!isCellEnd(text, end, delimiter)) end += 1;
  return end;
}

function countBreaks(text: string): number {
  return text.match(LINE_BREAK)?.length ?? 0;
}
