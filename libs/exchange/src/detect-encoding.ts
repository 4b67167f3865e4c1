import { isUtf8 } from 'node:buffer';
import { countCutUtf8Bytes } from './count-cut-utf8-bytes';
import type { Encoding } from './dialect';

export interface EncodingGuess {
  encoding: Encoding;
  /** 0 to 1: 1 with a byte order mark, less where only bytes speak for it. */
  confidence: number;
}

/**
 * The encoding of a file's first bytes: by its byte order mark, else by the zeros of UTF-16, else UTF-8 when the
 * bytes are valid UTF-8, else one byte a character. Bytes 0x80-0x9F (the euro sign, curly quotes) tell Windows-1252
 * from ISO-8859-1; both are read alike, so a euro sign further down is not lost.
 *
 * @example detectEncoding(Buffer.from('Maßnahme')) //=> { encoding: 'utf-8', confidence: 0.95 }
 */
export function detectEncoding(sample: Buffer): EncodingGuess {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { encoding: 'utf-8-bom', confidence: 1 };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', confidence: 1 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', confidence: 1 };
  const utf16 = guessUtf16(sample);
  if (utf16) return { encoding: utf16, confidence: 0.9 };

  if (!sample.some((byte) => byte >= 0x80)) return { encoding: 'utf-8', confidence: 0.9 };
  const whole = sample.subarray(0, sample.length - countCutUtf8Bytes(sample));
  if (isUtf8(whole)) return { encoding: 'utf-8', confidence: 0.95 };
  if (isMostlyUtf8(whole)) return { encoding: 'utf-8', confidence: 0.6 };
  const hasWindowsBytes = sample.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return { encoding: hasWindowsBytes ? 'windows-1252' : 'iso-8859-1', confidence: 0.8 };
}

/** Western text in UTF-16 is every other byte zero. */
function guessUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(sample.length / 2);
  if (pairs === 0) return null;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.5 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.5 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

/** Far more whole UTF-8 characters than broken bytes: a damaged UTF-8 file, not another encoding. */
function isMostlyUtf8(sample: Buffer): boolean {
  const text = sample.toString('utf8');
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const foreign = text.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0;
  return foreign > broken * 10;
}
