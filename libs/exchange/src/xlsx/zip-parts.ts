import { crc32 } from 'node:zlib';
import { DomainError } from '@etat/domain';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { LIMITS } from './limits';

/**
 * The parts of a ZIP archive, read as streams. Sizes are checked before and while a part is read, and its checksum
 * at the end: a part that was changed or cut off never passes for a whole one.
 */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws {DomainError} `xlsx.damaged`, `xlsx.too-large`, `xlsx.old-or-encrypted` */
  static async open(path: string): Promise<ZipParts> {
    const zip = await openPromise(path, { autoClose: false }).catch(toDamaged);
    try {
      if (zip.entryCount > LIMITS.entries) throw new DomainError('xlsx.too-large', {});
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new DomainError('xlsx.old-or-encrypted', {});
        entries.set(entry.fileName, entry);
      }
      return new ZipParts(zip, entries);
    } catch (error) {
      zip.close();
      return toDamaged(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws {DomainError} `xlsx.damaged`, `xlsx.too-large` */
  async *read(name: string, maxBytes: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new DomainError('xlsx.damaged', {});
    if (isTooLarge(entry, maxBytes)) throw new DomainError('xlsx.too-large', {});
    let checksum = 0;
    try {
      for await (const piece of await this.zip.openReadStreamPromise(entry)) {
        const chunk = piece as Buffer;
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      toDamaged(error);
    }
    if (checksum !== entry.crc32) throw new DomainError('xlsx.damaged', {});
  }

  close(): void {
    this.zip.close();
  }
}

/** By the sizes the archive states; while it is read, yauzl holds the part to them. */
function isTooLarge({ compressedSize, uncompressedSize }: Entry, maxBytes: number): boolean {
  const isPacked =
    uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize > compressedSize * LIMITS.ratio;
  return isPacked || uncompressedSize > maxBytes;
}

/** What the archive is to blame for becomes a sentence about the file; a disk that fails stays what it is. */
function toDamaged(error: unknown): never {
  const isOfDisk = error instanceof Error && 'syscall' in error;
  if (isOfDisk || error instanceof DomainError) throw error;
  throw new DomainError('xlsx.damaged', {});
}
