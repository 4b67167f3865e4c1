import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

const BYTES_PER_READ = 1024 * 1024;

/** Writes drafts as JSON lines, to be read back inside the unit of work. */
export class DraftWriter {
  private constructor(private readonly target: FileHandle) {}

  static async open(path: string): Promise<DraftWriter> {
    return new DraftWriter(await open(path, 'w'));
  }

  async write(drafts: readonly object[]): Promise<void> {
    if (drafts.length === 0) return;
    await this.target.appendFile(drafts.map((draft) => `${JSON.stringify(draft)}\n`).join(''));
  }

  async close(): Promise<void> {
    await this.target.close();
  }
}

/**
 * The drafts of a file in chunks. Reads synchronously on purpose: the unit of work that writes them holds the only
 * write lock and may wait for nothing but SQL, and memory holds one chunk, whatever the size of the file.
 */
export function* readDrafts<Draft>(path: string, rowsPerChunk: number): Generator<Draft[]> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(BYTES_PER_READ);
    let rest = Buffer.alloc(0);
    let chunk: Draft[] = [];
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      const bytes = Buffer.concat([rest, buffer.subarray(0, length)]);
      const end = bytes.lastIndexOf('\n') + 1;
      rest = bytes.subarray(end);
      for (const line of bytes.subarray(0, end).toString().split('\n')) {
        if (line === '') continue;
        chunk.push(JSON.parse(line) as Draft);
        if (chunk.length < rowsPerChunk) continue;
        yield chunk;
        chunk = [];
      }
    }
    if (chunk.length > 0) yield chunk;
  } finally {
    closeSync(file);
  }
}
