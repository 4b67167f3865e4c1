import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { Config } from '../../../platform/config/config';
import { CONFIG } from '../../../platform/config/config.module';

export interface ShelvedFile {
  sizeBytes: number;
  sha256: string;
}

/** A file as the shelf finds it: whose, and of which batch. */
export interface FoundFile {
  organisationId: string;
  name: string;
  batchId: string;
  changedAt: string;
}

/** Beside the file of a batch lie its rows, whatever the format: what a difference is made of. */
export type ShelfPart = 'file' | 'rows';

const toName = (id: string, part: ShelfPart) => (part === 'file' ? id : `${id}.rows`);

/** Takes a file in chunk by chunk, hashed on the way; it has its name once it is whole and on the disk. */
export class ShelfWriter {
  private readonly hash = createHash('sha256');
  private sizeBytes = 0;

  constructor(
    private readonly path: string,
    private readonly target: FileHandle,
  ) {}

  async append(chunk: string | Uint8Array): Promise<void> {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    this.sizeBytes += bytes.length;
    this.hash.update(bytes);
    await this.target.appendFile(bytes);
  }

  async finish(): Promise<ShelvedFile> {
    await this.target.sync();
    await this.target.close();
    await rename(`${this.path}.part`, this.path);
    return { sizeBytes: this.sizeBytes, sha256: this.hash.digest('hex') };
  }

  /** What came to nothing only lets go of its file; the shelf removes it. */
  async abandon(): Promise<void> {
    await this.target.close();
  }
}

/** Where exported files are kept: `<data folder>/exports/<organisation>/<batch>`. Only this class touches the disk. */
@Injectable()
export class ExportShelf {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A file in the making, under a temporary name. */
  async create(organisationId: string, id: string, part: ShelfPart): Promise<ShelfWriter> {
    await mkdir(this.folderOf(organisationId), { recursive: true });
    const path = this.pathOf(organisationId, toName(id, part));
    return new ShelfWriter(path, await open(`${path}.part`, 'w'));
  }

  /** The file, once it has proved to be the one that was made. @throws {DomainError} `export.file-gone`, `export.file-changed` */
  async read(organisationId: string, id: string, sha256: string): Promise<Readable> {
    const hash = createHash('sha256');
    for await (const chunk of this.stream(organisationId, id, 'file')) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== sha256) throw new DomainError('export.file-changed', { id });
    return this.stream(organisationId, id, 'file');
  }

  /** @throws {DomainError} `export.file-gone` */
  stream(organisationId: string, id: string, part: ShelfPart): Readable {
    const path = this.pathOf(organisationId, toName(id, part));
    if (!existsSync(path)) throw new DomainError('export.file-gone', { id });
    return createReadStream(path);
  }

  /** Everything of one batch, finished or not. */
  async remove(organisationId: string, id: string): Promise<void> {
    for (const part of ['file', 'rows'] as const)
      for (const suffix of ['', '.part'])
        await rm(this.pathOf(organisationId, toName(id, part) + suffix), { force: true });
  }

  async listFiles(): Promise<FoundFile[]> {
    const root = join(this.config.dataDir, 'exports');
    if (!existsSync(root)) return [];
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async ({ parentPath, name }) => {
          const { mtime } = await stat(join(parentPath, name));
          const batchId = name.split('.')[0] ?? name;
          return { organisationId: basename(parentPath), name, batchId, changedAt: mtime.toISOString() };
        }),
    );
  }

  private folderOf(organisationId: string): string {
    return join(this.config.dataDir, 'exports', organisationId);
  }

  private pathOf(organisationId: string, name: string): string {
    return join(this.folderOf(organisationId), name);
  }
}
