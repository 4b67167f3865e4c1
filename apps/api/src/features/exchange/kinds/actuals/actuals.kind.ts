import { Injectable } from '@nestjs/common';
import { PostingEvaluator } from '../../evaluate-postings.service';
import type { ImportEntity } from '../../import.entity';
import { PostingPublisher } from '../../posting-publisher.service';
import type { ReadingContext } from '../../reading/reading-context';
import type { RowProblem } from '../../reading/row-cells';
import { StagingArea } from '../../staging-area';
import type { FileFindings, FileHandler, Findings, ImportFile, PublicationRun } from '../import-kind';

/** New postings, waiting in a file of their own. */
export interface StagedFindings extends Findings {
  rowsPath: string;
}

/** Actuals: up to millions of rows, read and written beside the serving thread, and shown all at once. */
@Injectable()
export class ActualsKind implements FileHandler<StagedFindings> {
  readonly kind = 'actuals';

  constructor(
    private readonly staging: StagingArea,
    private readonly evaluator: PostingEvaluator,
    private readonly publisher: PostingPublisher,
  ) {}

  async evaluateFile(
    context: ReadingContext,
    { organisationId, id }: ImportFile,
    onProblem: ((problem: RowProblem) => void) | undefined,
  ): Promise<FileFindings<StagedFindings>> {
    const path = this.staging.pathOfUpload(organisationId, id);
    const rowsPath = this.staging.pathOfRows(organisationId, id);
    const { preview, created } = await this.evaluator.evaluate(context, { path, rowsPath }, onProblem);
    return { preview, found: { created, rowsPath } };
  }

  publish(
    { access, row, finish }: PublicationRun,
    { created, rowsPath }: StagedFindings,
  ): Promise<ImportEntity> {
    return this.publisher.publish(access, row, { path: rowsPath, created }, finish);
  }

  withdraw(row: ImportEntity): Promise<void> {
    return this.publisher.withdraw(row);
  }
}
