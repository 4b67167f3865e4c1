/**
 * How many bytes at the end belong to a UTF-8 character whose rest is still to come.
 *
 * @example countCutUtf8Bytes(Buffer.from([0x61, 0xe2, 0x82])) //=> 2
 */
export function countCutUtf8Bytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return countBytesOfCharacter(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function countBytesOfCharacter(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
