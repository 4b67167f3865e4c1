import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { countCutUtf8Bytes } from './count-cut-utf8-bytes';
import type { Encoding } from './dialect';

/** `damaged`: some bytes were no text in this encoding and became U+FFFD. */
export interface TextChunk {
  text: string;
  damaged: boolean;
}

/**
 * Decodes a byte stream chunk by chunk; a character cut in two by a chunk's end is held back for the next one.
 * A byte order mark is dropped whatever the encoding says.
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<TextChunk> {
  const decode = DECODERS[encoding];
  let rest: Buffer = Buffer.alloc(0);
  let atStart = true;
  for await (const bytes of source) {
    const chunk = rest.length === 0 ? toBuffer(bytes) : Buffer.concat([rest, bytes]);
    const whole = chunk.length - countCutBytes(chunk, encoding);
    rest = chunk.subarray(whole);
    if (whole === 0) continue;
    const decoded = decode(chunk.subarray(0, whole));
    yield atStart ? withoutByteOrderMark(decoded) : decoded;
    atStart = false;
  }
  if (rest.length > 0) yield { text: '\uFFFD', damaged: true };
}

/** Decodes one sample whose last character may be cut off. */
export function decodeSample(sample: Buffer, encoding: Encoding): TextChunk {
  const whole = sample.length - countCutBytes(sample, encoding);
  return withoutByteOrderMark(DECODERS[encoding](sample.subarray(0, whole)));
}

const DECODERS: Record<Encoding, (bytes: Buffer) => TextChunk> = {
  'utf-8': decodeUtf8,
  'utf-8-bom': decodeUtf8,
  'windows-1252': decodeWindows1252,
  // As browsers do: what calls itself ISO-8859-1 and holds 0x80 means the euro sign, never a control character.
  'iso-8859-1': decodeWindows1252,
  'utf-16le': decodeUtf16,
  'utf-16be': (bytes) => decodeUtf16(Buffer.from(bytes).swap16()),
};

function decodeUtf8(bytes: Buffer): TextChunk {
  return { text: bytes.toString('utf8'), damaged: !isUtf8(bytes) };
}

function decodeUtf16(bytes: Buffer): TextChunk {
  return { text: bytes.toString('utf16le'), damaged: false };
}

function decodeWindows1252(bytes: Buffer): TextChunk {
  const text = iconv.decode(bytes, 'windows-1252');
  return { text, damaged: text.includes('\uFFFD') };
}

function withoutByteOrderMark(chunk: TextChunk): TextChunk {
  return chunk.text.startsWith('\uFEFF') ? { ...chunk, text: chunk.text.slice(1) } : chunk;
}

/** How many bytes at the end belong to a character that is not complete yet. */
function countCutBytes(bytes: Buffer, encoding: Encoding): number {
  if (encoding.startsWith('utf-16')) return bytes.length % 2;
  return encoding.startsWith('utf-8') ? countCutUtf8Bytes(bytes) : 0;
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
