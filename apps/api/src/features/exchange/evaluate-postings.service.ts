import { hash } from 'node:crypto';
import { serialize } from 'node:v8';
import { Inject, Injectable } from '@nestjs/common';
import type { WorkerPool } from '../../platform/workers/worker-pool';
import { READING } from '../../platform/workers/workers.module';
import { AssignmentRules, PeriodLocks, PostingLedger, toOriginal } from '../actuals';
import { MasterDataRepository } from './master-data.repository';
import { OrderDirectory } from './order-directory';
import type { ReadingContext } from './reading/reading-context';
import type { RowProblem } from './reading/row-cells';
import type {
  BookedAnswer,
  BookedQuestion,
  PostingsInput,
  PostingsResult,
} from './staging/evaluate-postings';

const IDS_PER_QUERY = 1_000;

/** Where the upload lies, and where its rows are to wait. */
export interface UploadedFile {
  path: string;
  rowsPath: string;
}

/** Has a file of actuals read by a worker, and answers what that needs to know of the books. */
@Injectable()
export class PostingEvaluator {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly ledger: PostingLedger,
    private readonly periods: PeriodLocks,
    private readonly orders: OrderDirectory,
    private readonly assignment: AssignmentRules,
    @Inject(READING) private readonly workers: WorkerPool,
  ) {}

  /** What is new waits in `rowsPath` then; with `onProblem` every problem is told, and nothing is kept. */
  async evaluate(
    context: ReadingContext,
    { path, rowsPath }: UploadedFile,
    onProblem: ((problem: RowProblem) => void) | undefined,
  ): Promise<PostingsResult> {
    const facts = await this.loadFacts(context);
    const input: PostingsInput = {
      ...facts,
      context,
      file: path,
      staged: onProblem ? null : { path: rowsPath, fingerprint: toFingerprint(context, facts) },
      wantsProblems: onProblem !== undefined,
    };
    return this.workers.run<PostingsResult>('evaluate-postings', input, async (question, asked) => {
      if (question === 'booked') return this.findBooked(context, asked as BookedQuestion);
      for (const problem of asked as RowProblem[]) onProblem?.(problem);
      return null;
    });
  }

  private async loadFacts(context: ReadingContext) {
    const { id } = context.access.organisation;
    const { rules, accounts } = await this.assignment.open(id);
    return {
      masterData: await this.masterData.load(id),
      orders: await this.orders.load(context),
      closed: await this.periods.listClosed(id),
      rules,
      accounts,
      ...(await this.ledger.findExtent(id)),
    };
  }

  private async findBooked(
    { access }: ReadingContext,
    { ids, hashes }: BookedQuestion,
  ): Promise<BookedAnswer> {
    const postings: BookedAnswer['postings'][number][] = [];
    for (let at = 0; at < ids.length; at += IDS_PER_QUERY)
      for (const row of await this.ledger.findByIds(access, ids.slice(at, at + IDS_PER_QUERY)))
        postings.push({ ...row, original: toOriginal(row) });
    const counts = await this.ledger.countIdentities(access.organisation.id, hashes);
    return { postings, counts };
  }
}

/** Changes when anything changes that a file is read by; so long rows that wait are what reading it again would give. */
function toFingerprint({ settings, columns, access, kind }: ReadingContext, facts: object): string {
  const scope = access.scopes.get('actuals.import');
  return hash('sha256', serialize([settings, columns, access.organisation, kind, scope, facts]), 'hex');
}
