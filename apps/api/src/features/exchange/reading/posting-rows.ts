import {
  computeHoursCostMinor,
  type DatedRate,
  MAX_AMOUNT_MINOR,
  monthOf,
  postingIdentityText,
  rateAt,
} from '@etat/domain';
import { createTotalKeepingRounder, type ExactDecimal } from '@etat/exchange';
import type { PostingDraft } from '../../actuals';
import { toExactText, toMeasure, toPostingKey, toWrittenKeys } from './identity';
import type { MasterNames } from './master-names';
import type { Ref } from './new-names';
import type { OrderProblem, OrderReferences } from './order-references';
import { completeOriginal, convertOriginal, readOriginal, type WrittenOriginal } from './posting-original';
import { readKind } from './read-kind';
import type { ReadingContext } from './reading-context';
import { RowCells, type RowProblem } from './row-cells';
import type { SourceRow } from './source-rows';

type Ids = 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId';

/** A posting whose cost centre, category and so on may still have to be created. */
export type StagedPosting = Omit<PostingDraft, Ids> & {
  sourceLine: number;
  costCentre: Ref;
  category: Ref;
  initiative: Ref | null;
  vendor: Ref | null;
};

export interface PostingCandidate {
  /** The number of a posting of ours that the row says it is. */
  postingId: number | null;
  posting: StagedPosting;
  /** Why the row cannot be booked on its order; it matters only when it is to be booked. */
  orderProblem: OrderProblem | null;
  isRounded: boolean;
}

export type RowOutcome<Candidate> =
  | { kind: 'good'; candidate: Candidate }
  | { kind: 'zero' }
  | { kind: 'generated' }
  | { kind: 'bad'; problems: RowProblem[] };

const LONGEST_DOCUMENT = 100;
const LONGEST_TEXT = 500;
const MICRO_DIGITS = 6;

interface Figures {
  exact: ExactDecimal | null;
  minutes: number;
  original: WrittenOriginal | null;
}

/** Reads rows of actuals: external amounts, or hours that cost what their role costs in the service month. */
export class PostingRows {
  private readonly round: (value: ExactDecimal) => number | null;
  private readonly measure: string | null;

  constructor(
    private readonly context: ReadingContext,
    private readonly names: MasterNames,
    private readonly orders: OrderReferences,
  ) {
    this.round = createTotalKeepingRounder(context.exponent);
    this.measure = toMeasure('amount', context);
  }

  read(row: SourceRow): RowOutcome<PostingCandidate> {
    const cells = new RowCells(row, this.context);
    const exact = cells.exact('amount', true);
    const figures = {
      exact,
      minutes: cells.minutes('hours') ?? 0,
      original: readOriginal(cells, this.context),
    };
    const isNothing =
      (exact === null || exact.unscaled === 0n) && figures.minutes === 0 && !figures.original?.amountMinor;
    if (isNothing && cells.problems.length === 0) return { kind: 'zero' };
    const candidate = this.readCandidate(cells, figures);
    return candidate && cells.problems.length === 0
      ? { kind: 'good', candidate }
      : { kind: 'bad', problems: cells.problems };
  }

  private readCandidate(cells: RowCells, figures: Figures): PostingCandidate | null {
    cells.checkCurrency();
    const period = this.readPeriod(cells);
    const costCentre = this.names.costCentre(cells);
    const stated = readKind(cells) ?? (figures.minutes === 0 ? null : 'internal');
    const category = this.names.category(cells, stated);
    const head = {
      initiative: this.names.initiative(cells, costCentre),
      vendor: this.names.vendor(cells),
      document: cells.text('document', LONGEST_DOCUMENT),
      text: cells.text('text', LONGEST_TEXT),
    };
    const role = this.names.role(cells);
    const order = this.orders.read(cells);
    const isFinalInvoice = cells.flag('finalInvoice');
    if (order && category?.kind === 'internal') cells.refuse('order', 'import.order-of-hours');
    const { original } = figures;
    if (original && category?.kind === 'internal')
      cells.refuse('foreignCurrency', 'import.other-currency', { currency: this.context.currency });
    if (!period || !costCentre || !category || cells.problems.length > 0) return null;
    const rateMicro =
      cells.scaled('rate', MICRO_DIGITS) ?? this.findRate(role?.rates, period.serviceMonth, figures);
    // Last of all: only rows that are taken may carry their fraction on to the next one.
    const amountMinor = this.toAmount(cells, figures, rateMicro, period.serviceMonth);
    if (amountMinor === null || cells.problems.length > 0) return null;
    const posting: StagedPosting = {
      ...period,
      ...head,
      kind: category.kind,
      costCentre,
      category: category.ref,
      roleId: role?.id ?? null,
      minutes: figures.minutes,
      rateMicro,
      amountMinor,
      original: original && completeOriginal(original, amountMinor, this.context.currency),
      orderLineId: order?.lineId ?? null,
      isFinalInvoice: order !== null && isFinalInvoice,
      sourceLine: cells.line,
      identityHash: toPostingKey(this.toIdentity(cells, period, figures, head), period.serviceMonth),
      occurrence: 0,
    };
    const { exact } = figures;
    return {
      postingId: this.readId(cells),
      posting,
      orderProblem: order?.problem ?? null,
      isRounded: exact !== null && isFine(exact, this.context.exponent),
    };
  }

  private readPeriod(cells: RowCells): { postingDate: string; serviceMonth: string } | null {
    const before = cells.problems.length;
    const date = cells.date('date');
    const month = cells.month('serviceMonth') ?? this.context.settings.fixedMonth;
    if (cells.problems.length > before) return null;
    const serviceMonth = month ?? (date === null ? null : monthOf(date));
    if (serviceMonth === null)
      return cells.refuse(cells.has('date') ? 'date' : 'serviceMonth', 'import.cell-missing');
    return { postingDate: date ?? toLastDay(serviceMonth), serviceMonth };
  }

  private findRate(
    rates: readonly DatedRate[] | undefined,
    month: string,
    { minutes }: Figures,
  ): number | null {
    return minutes === 0 || rates === undefined ? null : rateAt(rates, month);
  }

  private toAmount(
    cells: RowCells,
    { exact, minutes, original }: Figures,
    rateMicro: number | null,
    month: string,
  ): number | null {
    if (exact !== null) {
      const amount = this.round(exact);
      const fits = amount !== null && Math.abs(amount) <= MAX_AMOUNT_MINOR;
      return fits ? amount : cells.refuse('amount', 'amount.out-of-range');
    }
    if (original)
      return (
        convertOriginal(original, this.context.currency) ??
        cells.refuse('exchangeRate', 'import.cell-missing')
      );
    if (rateMicro !== null)
      return computeHoursCostMinor({ minutes, rateMicro, currency: this.context.currency });
    return cells.has('role') && cells.raw('role') !== ''
      ? cells.refuse('role', 'rates.none-for-month', { month })
      : cells.refuse('hours', 'import.role-missing');
  }

  private readId(cells: RowCells): number | null {
    const id = Number(/^\d{1,15}$/.exec(cells.raw('id'))?.[0] ?? Number.NaN);
    return Number.isSafeInteger(id) ? id : null;
  }

  private toIdentity(
    cells: RowCells,
    period: { postingDate: string; serviceMonth: string },
    { exact, minutes, original }: Figures,
    { document, text }: { document: string; text: string },
  ): string {
    const keys = toWrittenKeys(cells, this.context);
    return postingIdentityText({
      source: 'file',
      company: null,
      year: null,
      item: null,
      date: cells.raw('date') === '' ? null : period.postingDate,
      month: period.serviceMonth,
      costCentreCode: keys.costCentre,
      categoryCode: keys.category,
      initiativeCode: keys.initiative,
      vendor: keys.vendor,
      role: keys.role,
      minutes: minutes === 0 ? null : minutes,
      // A row without an amount of ours is told from others by what was paid.
      amount: toExactText(exact) ?? (original && `${original.currency} ${original.amountMinor}`),
      measure: this.measure,
      document,
      text,
    });
  }
}

/** Whether a figure has digits below the smallest unit. */
export const isFine = ({ unscaled, scale }: ExactDecimal, digits: number): boolean =>
  scale > digits && unscaled % 10n ** BigInt(scale - digits) !== 0n;

/** A file without dates is taken to be about whole months, which are booked when they end. */
function toLastDay(month: string): string {
  const day = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return `${month}-${String(day).padStart(2, '0')}`;
}
