import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { DETECTION_SAMPLE_BYTES, Workbook } from '@etat/exchange';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { newId } from '../../platform/http/new-id';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Behind the name of an upload: its rows, read and waiting. */
export const ROWS_ENDING = '.rows';

/** A file that lies in the staging area: an upload, or rows on their way into the database. */
export interface WaitingFile {
  organisationId: string;
  name: string;
  changedAt: string;
}

export interface StagedFile {
  sizeBytes: number;
  sha256: string;
}

/** Where uploaded files wait: `<data folder>/staging/<organisation>/<import>`. Only this class touches the disk. */
@Injectable()
export class StagingArea {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Takes a file in as a stream; memory holds one chunk of it.
   * @throws {DomainError} `import.file-too-large`, `import.empty`
   */
  async receive(organisationId: string, id: string, source: Readable): Promise<StagedFile> {
    await mkdir(this.folderOf(organisationId), { recursive: true });
    try {
      return await this.write(this.pathOf(organisationId, id), source);
    } catch (error) {
      await this.remove(organisationId, id);
      throw error;
    }
  }

  /** Where the file lies. @throws {DomainError} `import.staged-file-gone` */
  pathOfUpload(organisationId: string, id: string): string {
    const path = this.pathOf(organisationId, id);
    if (!existsSync(path)) throw new DomainError('import.staged-file-gone', { id });
    return path;
  }

  /** Where its rows wait once they were read. */
  pathOfRows(organisationId: string, id: string): string {
    return `${this.pathOf(organisationId, id)}${ROWS_ENDING}`;
  }

  /** The beginning of the file, enough to detect how it is written. @throws {DomainError} `import.staged-file-gone` */
  async readSample(organisationId: string, id: string): Promise<Buffer> {
    const file = await open(this.pathOfUpload(organisationId, id), 'r');
    try {
      const sample = Buffer.alloc(DETECTION_SAMPLE_BYTES);
      const { bytesRead } = await file.read(sample, 0, sample.length, 0);
      return sample.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Opens a workbook; whoever asks for it closes it. @throws {DomainError} `import.staged-file-gone` and those of `Workbook.open` */
  async openWorkbook(organisationId: string, id: string): Promise<Workbook> {
    return Workbook.open(this.pathOfUpload(organisationId, id));
  }

  async remove(organisationId: string, id: string): Promise<void> {
    await rm(this.pathOf(organisationId, id), { force: true });
    await rm(this.pathOfRows(organisationId, id), { force: true });
  }

  /** Everything that lies there. */
  async listFiles(): Promise<WaitingFile[]> {
    const root = join(this.config.dataDir, 'staging');
    if (!existsSync(root)) return [];
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async (entry) => {
          const { mtime } = await stat(join(entry.parentPath, entry.name));
          const organisationId = basename(entry.parentPath);
          return { organisationId, name: entry.name, changedAt: mtime.toISOString() };
        }),
    );
  }

  /** Lends a path beside the file for the rows that are about to be written; two runs never share one. */
  async withDraftPath<Result>(
    organisationId: string,
    id: string,
    work: (path: string) => Promise<Result>,
  ): Promise<Result> {
    const path = `${this.pathOf(organisationId, id)}.${newId()}.drafts`;
    try {
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  private async write(path: string, source: Readable): Promise<StagedFile> {
    const hash = createHash('sha256');
    // A handle, not a stream: what goes wrong while it writes is refused here and never ends the server.
    const target = await open(path, 'w');
    let sizeBytes = 0;
    try {
      // Leaving the loop must not destroy the request: its answer still has to go out on the same connection.
      for await (const piece of source.iterator({ destroyOnReturn: false })) {
        const chunk = piece as Buffer;
        sizeBytes += chunk.length;
        if (sizeBytes > this.config.maxUploadBytes) throw this.tooLarge();
        hash.update(chunk);
        await target.appendFile(chunk);
      }
      if (sizeBytes === 0) throw new DomainError('import.empty', {});
    } catch (error) {
      source.resume();
      throw error;
    } finally {
      await target.close();
    }
    return { sizeBytes, sha256: hash.digest('hex') };
  }

  private tooLarge(): DomainError {
    const maxMegabytes = this.config.maxUploadBytes / BYTES_PER_MEGABYTE;
    return new DomainError('import.file-too-large', { maxMegabytes });
  }

  private folderOf(organisationId: string): string {
    return join(this.config.dataDir, 'staging', organisationId);
  }

  private pathOf(organisationId: string, id: string): string {
    return join(this.folderOf(organisationId), id);
  }
}
