const SIGNATURES = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** Workbooks before 2007, and every workbook with a password. */
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
};

/**
 * What a file that is no text is packed in, by its first bytes and never by its name; null for anything else.
 *
 * @example detectContainer(Buffer.from('PK\u0003\u0004...')) //=> 'zip'
 */
export function detectContainer(sample: Uint8Array): 'zip' | 'ole' | null {
  const begins = (signature: readonly number[]) => signature.every((byte, at) => sample[at] === byte);
  if (begins(SIGNATURES.zip)) return 'zip';
  return begins(SIGNATURES.ole) ? 'ole' : null;
}
