import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type BatchContent, PostingBatches, type PostingDraft } from '../actuals';
import { readDrafts } from './draft-file';
import { ImportRepository } from './import.repository';
import type { ImportEntity } from './import.entity';
import type { Written } from './kinds/import-kind';
import { type CreatedNames, NameWriter, type Resolvers } from './name-writer.service';
import { Publications } from './publications';
import type { NewNames } from './reading/new-names';
import type { StagedPosting } from './reading/posting-rows';

/** One chunk is one transaction; others write in between. So many rows take well below a tenth of a second. */
const ROWS_PER_CHUNK = 2_500;

/** What is to be published: postings that wait as drafts in a file of their own, and the names they need. */
export interface StagedPostings {
  path: string;
  rows: number;
  created: NewNames;
}

/**
 * Brings the postings of a file into the books, all at once for every reader, without holding the write lock for longer
 * than a chunk. What fits into one chunk is simply one transaction.
 */
@Injectable()
export class PostingPublisher {
  constructor(
    private readonly names: NameWriter,
    private readonly batches: PostingBatches,
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
    if (staged.rows <= ROWS_PER_CHUNK)
      return this.unitOfWork.run(async () => {
        const { content, resolve } = await this.begin(access, row, staged.created);
        for (const chunk of readDrafts<StagedPosting>(staged.path, ROWS_PER_CHUNK))
          (await this.append(access, row, chunk, resolve)).forEach((posting) => content.take(posting));
        return this.end(access, row, content, finish);
      });
    const { content, resolve } = await this.unitOfWork.run(() => this.begin(access, row, staged.created));
    try {
      for (const chunk of readDrafts<StagedPosting>(staged.path, ROWS_PER_CHUNK)) {
        this.publications.requireGoingOn(row.id);
        // Counted once it is durable: a transaction may have to run twice.
        const added = await this.unitOfWork.run(() => this.append(access, row, chunk, resolve));
        for (const posting of added) content.take(posting);
        this.publications.advance(row.id, chunk.length);
        // Whoever waits for an answer is served between two chunks.
        await new Promise(setImmediate);
      }
      this.publications.requireGoingOn(row.id);
      return await this.unitOfWork.run(() => this.end(access, row, content, finish));
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

  private async begin(
    access: Access,
    row: ImportEntity,
    names: NewNames,
  ): Promise<{ content: BatchContent; resolve: Resolvers }> {
    const content = await this.batches.open(access, row.id);
    const { resolve, created } = await this.names.create(access, names);
    const createdNames = JSON.stringify(created);
    await this.imports.change(access.organisation.id, row.id, 'publishing', { createdNames });
    return { content, resolve };
  }

  private async append(
    access: Access,
    row: ImportEntity,
    chunk: readonly StagedPosting[],
    resolve: Resolvers,
  ): Promise<PostingDraft[]> {
    const drafts = chunk.map(({ costCentre, category, initiative, vendor, ...posting }): PostingDraft => ({
      ...posting,
      costCentreId: resolve.costCentre(costCentre),
      categoryId: resolve.category(category, posting.kind),
      initiativeId: initiative && resolve.initiative(initiative),
      vendorId: vendor && resolve.vendor(vendor),
    }));
    return this.batches.append(access, row.id, drafts);
  }

  private async end(
    access: Access,
    row: ImportEntity,
    content: BatchContent,
    finish: (written: Written) => Promise<ImportEntity>,
  ): Promise<ImportEntity> {
    await this.names.requireFitting(access.organisation.id, content.kindsOfCategories);
    await this.batches.publish(access, row.id, content);
    return finish({ rows: content.rows, total: content.totalMinor });
  }
}
