import { deserialize, serialize } from 'node:v8';
import { type AssignmentRule, firstOpenMonth } from '@etat/domain';
import { readStagedNote, StagedTable } from '../../../platform/staging/staged-table';
import type { Ask } from '../../../platform/workers/serve-tasks';
import { assignInitiative } from '../assign-initiative';
import { readGoodRows, type SampleRow, type StoredPreview, Tally } from '../evaluation';
import { readStagedFile } from '../read-staged-file';
import { type MasterData, MasterNames } from '../reading/master-names';
import type { NewNames } from '../reading/new-names';
import { type KnownOrder, OrderReferences } from '../reading/order-references';
import { type PostingCandidate, PostingRows, type StagedPosting } from '../reading/posting-rows';
import type { ReadingContext } from '../reading/reading-context';
import type { RowProblem } from '../reading/row-cells';
import { type BookedPosting, findDifference } from './booked-posting';
import { createHashCounter } from './create-hash-counter';
import { PostingStager, STAGED_COLUMNS, STAGED_ORDER } from './staged-posting';

/** Everything a file of actuals is read by; it crosses to the worker, so it is nothing but data. */
export interface PostingsInput {
  context: ReadingContext;
  masterData: MasterData;
  orders: readonly KnownOrder[];
  closed: ReadonlySet<string>;
  rules: readonly AssignmentRule[];
  /** Ledger account by category. */
  accounts: ReadonlyMap<string, string | null>;
  /** Months that have a posting: in all others everything is new. */
  bookedMonths: ReadonlySet<string>;
  /** The upload, and where what is new is to wait; null to look only. */
  file: string;
  staged: { path: string; fingerprint: string } | null;
  /** Whether every problem is wanted, not only those a preview shows. */
  wantsProblems: boolean;
}

export interface PostingsResult {
  preview: StoredPreview;
  created: NewNames;
}

/** What the serving thread is asked: which of these are booked. */
export interface BookedQuestion {
  ids: readonly number[];
  hashes: readonly string[];
}
export interface BookedAnswer {
  postings: readonly BookedPosting[];
  /** By identity: how often it is booked. */
  counts: ReadonlyMap<string, number>;
}

/** Holds a file of actuals against what is booked, and stages what is new, unless that waits already. Runs beside the serving thread. */
export async function evaluatePostings(input: PostingsInput, ask: Ask): Promise<PostingsResult> {
  const { staged } = input;
  if (staged === null) return new PostingEvaluation(input, ask, null).run();
  const kept = readStagedNote(staged.path, staged.fingerprint);
  if (kept) return deserialize(kept) as PostingsResult;
  const table = new StagedTable(staged.path, STAGED_COLUMNS, STAGED_ORDER);
  try {
    const result = await new PostingEvaluation(input, ask, table).run();
    table.finish({ fingerprint: staged.fingerprint, content: serialize(result) });
    return result;
  } finally {
    table.close();
  }
}

class PostingEvaluation {
  private readonly names: MasterNames;
  private readonly orders: OrderReferences;
  private readonly tally: Tally;
  private readonly stager: PostingStager | null;
  private readonly occurrenceOf = createHashCounter();
  private readonly seen = new Set<number>();
  private problems: RowProblem[] = [];

  constructor(
    private readonly input: PostingsInput,
    private readonly ask: Ask,
    table: StagedTable | null,
  ) {
    this.names = new MasterNames(input.masterData, input.context);
    this.orders = new OrderReferences(input.orders);
    this.tally = new Tally(input.wantsProblems ? (problem) => this.problems.push(problem) : undefined);
    this.stager = table && new PostingStager(table);
  }

  async run(): Promise<PostingsResult> {
    const { context, file } = this.input;
    const { settings, columns } = context;
    const rows = new PostingRows(context, this.names, this.orders);
    const source = readStagedFile(file, settings, columns.length);
    for await (const candidates of readGoodRows(source, context, this.tally, (row) => rows.read(row))) {
      const booked = await this.findBooked(candidates);
      for (const candidate of candidates) this.judge(candidate, booked);
      await this.report();
    }
    return { preview: this.tally.toPreview(NONE), created: this.names.created };
  }

  private judge(candidate: PostingCandidate, booked: Booked): void {
    const { posting, isRounded } = candidate;
    const stored = candidate.postingId === null ? undefined : booked.postings.get(candidate.postingId);
    const refusal = stored ? this.findMismatch(posting, stored) : null;
    if (refusal) return this.tally.refuse([refusal]);
    if (!stored) posting.occurrence = this.occurrenceOf(posting.identityHash);
    const isNew = !stored && posting.occurrence > (booked.counts.get(posting.identityHash) ?? 0);
    const obstacle = isNew ? this.findObstacle(candidate) : null;
    if (obstacle) return this.tally.refuse([obstacle]);
    if (isNew) {
      if (assignInitiative(posting, this.input, this.orders)) this.tally.noteAssigned();
      this.names.accept(posting);
      this.stager?.add(posting);
    }
    this.tally.take(isNew ? 'new' : 'unchanged', posting.amountMinor, isRounded, () =>
      this.toSample(posting),
    );
  }

  /** What is booked already stays booked; only what is new knocks at a closed month or an order. */
  private findObstacle({ posting, orderProblem }: PostingCandidate): RowProblem | null {
    const { closed, context } = this.input;
    const { sourceLine: line, serviceMonth: month } = posting;
    if (closed.has(month)) {
      const details = { month, firstOpenMonth: firstOpenMonth(month, closed) };
      return { line, column: 'month', value: month, code: 'period.closed', details };
    }
    if (!orderProblem) return null;
    const column = context.columns[context.settings.columns.order ?? -1]?.name ?? null;
    return { line, column, value: orderProblem.details['order'] ?? '', ...orderProblem };
  }

  /** A row of our own file that says something else than its posting, or says it twice. */
  private findMismatch(posting: StagedPosting, stored: BookedPosting): RowProblem | null {
    const isTwice = this.seen.has(stored.id);
    this.seen.add(stored.id);
    const code = isTwice ? 'import.id-twice' : findDifference(posting, stored, this.input.context.settings);
    return code === null
      ? null
      : { line: posting.sourceLine, column: 'posting_id', value: String(stored.id), code, details: {} };
  }

  private async findBooked(candidates: readonly PostingCandidate[]): Promise<Booked> {
    const ids = candidates.flatMap(({ postingId }) => postingId ?? []);
    const { bookedMonths } = this.input;
    const hashes = candidates
      .filter(({ posting }) => bookedMonths.has(posting.serviceMonth))
      .map(({ posting }) => posting.identityHash);
    if (ids.length === 0 && hashes.length === 0) return NOTHING_BOOKED;
    const question: BookedQuestion = { ids, hashes };
    const { postings, counts } = (await this.ask('booked', question)) as BookedAnswer;
    return { postings: new Map(postings.map((row) => [row.id, row])), counts };
  }

  private async report(): Promise<void> {
    if (this.problems.length === 0) return;
    const { problems } = this;
    this.problems = [];
    await this.ask('problems', problems);
  }

  private toSample(posting: StagedPosting): SampleRow {
    const { sourceLine, postingDate, serviceMonth, kind, minutes, amountMinor, document, text } = posting;
    return {
      line: sourceLine,
      date: postingDate,
      serviceMonth,
      kind,
      costCentre: this.names.label('costCentres', posting.costCentre),
      category: this.names.label('categories', posting.category),
      initiative: this.names.label('initiatives', posting.initiative),
      vendor: this.names.label('vendors', posting.vendor),
      minutes,
      amountMinor,
      document,
      order: this.orders.label(posting.orderLineId),
      text,
    };
  }
}

interface Booked {
  postings: ReadonlyMap<number, BookedPosting>;
  counts: ReadonlyMap<string, number>;
}

const NOTHING_BOOKED: Booked = { postings: new Map(), counts: new Map() };
const NONE: StoredPreview['creates'] = { costCentres: [], categories: [], initiatives: [], vendors: [] };
