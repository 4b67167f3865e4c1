import { CsvScanner, type ScannedRecord } from './csv-scanner';
import { DELIMITERS, type Delimiter } from './dialect';

export interface DelimiterGuess {
  delimiter: Delimiter;
  /** Share of records that have the usual number of cells; 0.3 where there is but one column. */
  confidence: number;
}

/**
 * The delimiter that cuts most records of the sample into the same number of cells; with equal shares, into more.
 *
 * @example detectDelimiter('a;b\n1,5;2\n') //=> { delimiter: ';', confidence: 1 }
 */
export function detectDelimiter(text: string): DelimiterGuess {
  let best: { guess: DelimiterGuess; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { width, share } = measureWidth(scanSample(text, delimiter));
    if (width < 2) continue;
    // A comma that cuts every German amount in two is regular as well, so the share weighs most, and width breaks ties.
    const score = share ** 2 * Math.log2(width + 1);
    if (best === null || score > best.score) best = { guess: { delimiter, confidence: share }, score };
  }
  return best?.guess ?? { delimiter: ';', confidence: 0.3 };
}

/** Records of a sample of text, in full. */
export function scanSample(text: string, delimiter: Delimiter): ScannedRecord[] {
  const scanner = new CsvScanner({ delimiter });
  return [...scanner.push(text), ...scanner.end()];
}

/** The most frequent number of cells, and the share of records that have it. */
export function measureWidth(records: readonly ScannedRecord[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { record, problem } of records) {
    if (!problem) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > width)) [width, most] = [length, count];
  }
  return { width, share: records.length === 0 ? 0 : most / records.length };
}
