import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StagedRows } from '../../platform/staging/staged-rows';
import type { Cursor } from '../../platform/staging/staged-chunk';
import { PostingBatches } from '../actuals';
import { ImportRepository } from './import.repository';
import type { ImportEntity } from './import.entity';
import type { Written } from './kinds/import-kind';
import { type CreatedNames, NameWriter, type Resolvers } from './name-writer.service';
import { Publications } from './publications';
import type { NewNames, Ref } from './reading/new-names';
import { readReferenceText, type ReferenceList, STAGED_POSTINGS } from './staging/staged-posting';

/** One chunk is one transaction; others write in between. So many rows take well below a tenth of a second. */
const ROWS_PER_CHUNK = 5_000;

/** What is to be published: postings that wait in a file of their own, and the names they need. */
export interface StagedPostings {
  path: string;
  created: NewNames;
}

/**
 * Brings the postings of a file into the books, all at once for every reader, without holding the write lock for longer
 * than a chunk.
 */
@Injectable()
export class PostingPublisher {
  constructor(
    private readonly names: NameWriter,
    private readonly batches: PostingBatches,
    private readonly rows: StagedRows,
    private readonly imports: ImportRepository,
    private readonly publications: Publications,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * `finish` runs in the transaction that shows the postings.
   * @throws {DomainError} `import.busy`, `import.cancelled`, `period.closed` and what postings are refused for; nothing is left then
   */
  async publish(
    access: Access,
    row: ImportEntity,
    staged: StagedPostings,
    finish: (written: Written) => Promise<ImportEntity>,
  ): Promise<ImportEntity> {
    const resolve = await this.unitOfWork.run(() => this.begin(access, row, staged.created));
    try {
      await this.resolveReferences(staged.path, resolve);
      for (let after: Cursor = null; ;) {
        this.publications.requireGoingOn(row.id);
        const { end, rows } = await this.batches.append(access, row.id, {
          ...STAGED_POSTINGS,
          path: staged.path,
          after,
          size: ROWS_PER_CHUNK,
        });
        if (end === null) break;
        after = end;
        this.publications.advance(row.id, rows);
      }
      const content = await this.batches.sumUp(access, row.id);
      this.publications.requireGoingOn(row.id);
      return await this.unitOfWork.run(async () => {
        await this.names.requireFitting(access.organisation.id, content.kindsOfCategories);
        await this.batches.publish(access, row.id, content);
        return finish({ rows: content.rows, total: content.totalMinor });
      });
    } catch (error) {
      // A server that stops leaves the batch hidden; its next start takes it back.
      if (!(error instanceof DomainError && error.code === 'import.stopped')) await this.withdraw(row);
      throw error;
    }
  }

  /** Takes an unfinished publication back, whatever became of the process that began it. */
  async withdraw({ organisationId, id }: Pick<ImportEntity, 'organisationId' | 'id'>): Promise<void> {
    await this.batches.withdraw(organisationId, id);
    const { createdNames } = await this.imports.get(organisationId, id);
    if (createdNames !== null)
      await this.names.takeBack(organisationId, JSON.parse(createdNames) as CreatedNames);
    await this.unitOfWork.run(() =>
      this.imports.change(organisationId, id, 'publishing', { createdNames: null }),
    );
  }

  private async begin(access: Access, row: ImportEntity, names: NewNames): Promise<Resolvers> {
    await this.batches.open(access, row.id);
    const { resolve, created } = await this.names.create(access, names);
    const createdNames = JSON.stringify(created);
    await this.imports.change(access.organisation.id, row.id, 'publishing', { createdNames });
    return resolve;
  }

  private async resolveReferences(path: string, resolve: Resolvers): Promise<void> {
    const resolvers: Record<ReferenceList, (ref: Ref) => string> = {
      costCentres: resolve.costCentre,
      categories: resolve.category,
      initiatives: resolve.initiative,
      vendors: resolve.vendor,
    };
    const references = await this.rows.listReferences(path);
    const ids = references.map(({ k, ref: text }): [number, string] => {
      const [list, ref] = readReferenceText(text);
      return [k, resolvers[list](ref)];
    });
    await this.rows.resolveReferences(path, ids);
  }
}
