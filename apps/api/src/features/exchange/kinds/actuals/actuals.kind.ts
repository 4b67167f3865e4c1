import { Injectable } from '@nestjs/common';
import type { DraftWriter } from '../../draft-file';
import { PostingEvaluator } from '../../evaluate-postings.service';
import type { Tally } from '../../evaluation';
import type { ImportEntity } from '../../import.entity';
import { PostingPublisher } from '../../posting-publisher.service';
import type { ReadingContext } from '../../reading/reading-context';
import type { FileRow } from '../../reading/source-rows';
import type { Findings, ImportKindHandler, PublicationRun } from '../import-kind';

/** Actuals: up to millions of rows, written chunk by chunk and shown all at once. */
@Injectable()
export class ActualsKind implements ImportKindHandler {
  readonly kind = 'actuals';

  constructor(
    private readonly evaluator: PostingEvaluator,
    private readonly publisher: PostingPublisher,
  ) {}

  evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
    drafts: DraftWriter | null,
  ): Promise<Findings> {
    return this.evaluator.evaluate(context, source, tally, drafts);
  }

  publish(
    { access, row, path, preview, finish }: PublicationRun,
    { created }: Findings,
  ): Promise<ImportEntity> {
    return this.publisher.publish(access, row, { path, rows: preview.rowsNew, created }, finish);
  }

  withdraw(row: ImportEntity): Promise<void> {
    return this.publisher.withdraw(row);
  }
}
