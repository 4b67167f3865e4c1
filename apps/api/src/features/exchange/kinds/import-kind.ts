import type { ImportKind, ImportSettings } from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { DraftWriter } from '../draft-file';
import type { StoredPreview, Tally } from '../evaluation';
import type { ImportEntity } from '../import.entity';
import type { NewNames } from '../reading/new-names';
import type { ReadingContext } from '../reading/reading-context';
import type { RowProblem } from '../reading/row-cells';
import type { FileRow } from '../reading/source-rows';

/** What reading a file found, beside the rows that wait as drafts. */
export interface Findings {
  /** Names that the rows to be written need. */
  created: NewNames;
}

/** What was written, and its sum. */
export interface Written {
  rows: number;
  total: number;
}

/** A publication under way. */
export interface PublicationRun {
  access: Access;
  row: ImportEntity;
  settings: ImportSettings;
  /** Where the drafts lie that reading the file wrote. */
  path: string;
  preview: StoredPreview;
  /** Marks the import as done and writes its audit event, in the transaction that shows what was written. */
  finish: (written: Written) => Promise<ImportEntity>;
}

/** A file on its way in. */
export interface ImportFile {
  organisationId: string;
  /** The import's. */
  id: string;
}

/** What a whole file holds, as {@link FileHandler.evaluateFile} finds it. */
export interface FileFindings<Found extends Findings> {
  preview: StoredPreview;
  found: Found;
}

interface KindHandler<Found extends Findings> {
  readonly kind: ImportKind;
  /** Writes what was found, whole or not at all. */
  publish(run: PublicationRun, found: Found): Promise<ImportEntity>;
  /** Takes back what a publication left that did not come to its end. */
  withdraw(row: ImportEntity): Promise<void>;
}

/** A kind that is handed its rows. */
export interface RowsHandler<Found extends Findings = Findings> extends KindHandler<Found> {
  /** Reads a file, tallies every line, and hands what is to be written to `drafts` or holds it in what it returns. */
  evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
    drafts: DraftWriter | null,
  ): Promise<Found>;
}

/** A kind that has its files read beside the serving thread. */
export interface FileHandler<Found extends Findings = Findings> extends KindHandler<Found> {
  evaluateFile(
    context: ReadingContext,
    file: ImportFile,
    onProblem: ((problem: RowProblem) => void) | undefined,
  ): Promise<FileFindings<Found>>;
}

/**
 * One kind of import: reads rows, holds them against what is stored, and writes what is new or changed. One class a kind,
 * found by {@link ImportKinds}; what needs no service stands in its KindFacts.
 */
export type ImportKindHandler<Found extends Findings = Findings> = RowsHandler<Found> | FileHandler<Found>;

/** A kind whose rows are few enough to be written in one transaction. */
export abstract class OneTransactionKind<Found extends Findings = Findings> implements RowsHandler<Found> {
  abstract readonly kind: ImportKind;

  constructor(protected readonly unitOfWork: UnitOfWork) {}

  abstract evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
    drafts: DraftWriter | null,
  ): Promise<Found>;

  /** Writes inside the transaction. */
  protected abstract write(run: PublicationRun, found: Found): Promise<Written>;

  async publish(run: PublicationRun, found: Found): Promise<ImportEntity> {
    return this.unitOfWork.run(async () => {
      // Two confirmations at the same time must not both find a row new.
      await this.unitOfWork.lock(`import:${run.access.organisation.id}`);
      return run.finish(await this.write(run, found));
    });
  }

  async withdraw(): Promise<void> {
    // A transaction leaves nothing behind.
  }
}
