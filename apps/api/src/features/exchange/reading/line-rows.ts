import type { ImportField } from '@etat/contracts';
import { DomainError, fiscalMonths } from '@etat/domain';
import { readPeriods } from '../../../platform/facts/fact';
import type { BudgetLineEntity, BudgetVersionEntity, LineDraft } from '../../planning';
import { toHash, toMeasure, toWrittenKeys } from './identity';
import {
  hasHours,
  isNothingPlanned,
  type LineCells,
  type LineFiguresRead,
  LineRounding,
  readLineCells,
  toFigureTexts,
} from './line-cells';
import {
  type LineFigures,
  planAmounts,
  planHours,
  replanAmounts,
  replanHours,
  type RoleFigures,
} from './line-figures';
import { planForeign } from './line-foreign';
import { isSameTerms } from './line-phasing';
import type { CategoryRef, MasterNames } from './master-names';
import type { Ref } from './new-names';
import type { RowOutcome } from './posting-rows';
import { readKind } from './read-kind';
import type { ReadingContext } from './reading-context';
import { RowCells } from './row-cells';
import type { SourceRow } from './source-rows';

type Ids = 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId';

/** A budget line whose cost centre, category and so on may still have to be created. */
export type StagedLine = Omit<LineDraft, Ids> & {
  sourceLine: number;
  costCentre: Ref;
  category: Ref;
  initiative: Ref | null;
  vendor: Ref | null;
};

export interface LineCandidate {
  line: StagedLine;
  /** The stored line that the row says it is. */
  before: BudgetLineEntity | null;
  isRounded: boolean;
}

interface Head extends Pick<
  StagedLine,
  'kind' | 'title' | 'note' | 'costCentre' | 'category' | 'initiative' | 'vendor' | 'roleId' | 'tags'
> {
  role: RoleFigures;
}

const NO_ROLE: RoleFigures = { rates: [], capacities: [] };

const LONGEST_TITLE = 200;
const LONGEST_NOTE = 4_000;
const FIELD_OF: Partial<Record<string, ImportField>> = {
  'rates.none-for-month': 'role',
  'import.hours-differ': 'hours',
  'line.hours-missing': 'hours',
  'capacity.none-for-month': 'fte',
  'phasing.terms-missing': 'phasing',
  'phasing.all-locked': 'lockedMonths',
  'rates.plan-rate-missing': 'foreignCurrency',
  'import.foreign-cost-differs': 'foreignAmount',
};

/** Reads rows of budget lines: a yearly amount, twelve months, quantity x price, or hours of a role; or our own export. */
export class LineRows {
  private readonly rounding: LineRounding;
  private readonly planning: { currency: string; months: readonly string[] };

  constructor(
    private readonly context: ReadingContext,
    private readonly names: MasterNames,
    private readonly roles: ReadonlyMap<string, RoleFigures>,
    /** Plan rates of the version by currency. */
    private readonly planRates: ReadonlyMap<string, number>,
    version: BudgetVersionEntity,
    private readonly stored: ReadonlyMap<string, BudgetLineEntity>,
  ) {
    this.rounding = new LineRounding(context);
    const { currency, fiscalYearStartMonth } = context.access.organisation;
    this.planning = { currency, months: fiscalMonths(version.fiscalYear, fiscalYearStartMonth) };
  }

  read(row: SourceRow): RowOutcome<LineCandidate> {
    const cells = new RowCells(row, this.context);
    const figures = readLineCells(cells);
    const before = this.stored.get(cells.raw('id')) ?? null;
    // What a surcharge made comes and goes with its line.
    if (before ? before.parentLineId !== null : cells.raw('parentLine') !== '') return { kind: 'generated' };
    if (before === null && isNothingPlanned(figures) && cells.problems.length === 0) return { kind: 'zero' };
    const candidate = this.readCandidate(cells, figures, before);
    return candidate && cells.problems.length === 0
      ? { kind: 'good', candidate }
      : { kind: 'bad', problems: cells.problems };
  }

  private readCandidate(
    cells: RowCells,
    written: LineCells,
    before: BudgetLineEntity | null,
  ): LineCandidate | null {
    cells.checkCurrency();
    const head = this.readHead(cells, written, before);
    if (!head || cells.problems.length > 0) return null;
    // Last of all: only rows that are taken may carry their fraction on to the next one.
    const { isRounded, ...read } = this.rounding.round(cells, written);
    const figures = this.plan(cells, { ...read, isRounded }, head, before);
    if (!figures) return null;
    const { role: _role, ...stored } = head;
    const identityHash = before ? before.identityHash : toHash(this.toIdentity(cells, written, head));
    return { line: { ...stored, ...figures, sourceLine: cells.line, identityHash }, before, isRounded };
  }

  private readHead(cells: RowCells, written: LineCells, before: BudgetLineEntity | null): Head | null {
    const kind = readKind(cells) ?? hasHours(written);
    if (before && kind !== null && kind !== before.kind) return cells.refuse('kind', 'line.kind-fixed');
    const keeps = (...fields: ImportField[]) => before !== null && !fields.some((field) => cells.has(field));
    const stored = (id: string | null) => (id === null ? null : { id });
    const costCentre = keeps('costCentre', 'costCentreName')
      ? { id: before?.costCentreId ?? '' }
      : this.names.costCentre(cells);
    const category: CategoryRef | null =
      before && keeps('category', 'categoryName')
        ? { ref: { id: before.categoryId }, kind: before.kind, name: before.title }
        : this.names.category(cells, kind ?? before?.kind ?? null);
    const role = keeps('role') ? this.storedRole(before) : this.names.role(cells);
    if (!costCentre || !category) return null;
    return {
      kind: category.kind,
      title: keeps('title') ? (before?.title ?? '') : cells.text('title', LONGEST_TITLE) || category.name,
      note: keeps('note') ? (before?.note ?? '') : cells.text('note', LONGEST_NOTE),
      costCentre,
      category: category.ref,
      initiative: keeps('initiative')
        ? stored(before?.initiativeId ?? null)
        : this.names.initiative(cells, costCentre),
      vendor: keeps('vendor') ? stored(before?.vendorId ?? null) : this.names.vendor(cells),
      roleId: role?.id ?? null,
      tags: written.tags ?? before?.tags ?? [],
      role: (role && this.roles.get(role.id)) ?? NO_ROLE,
    };
  }

  private storedRole(before: BudgetLineEntity | null): { id: string } | null {
    const id = before?.roleId ?? null;
    return id === null ? null : { id };
  }

  private plan(
    cells: RowCells,
    read: LineFiguresRead,
    head: Head,
    before: BudgetLineEntity | null,
  ): LineFigures | null {
    const present = before ? toFigures(before) : null;
    const isOfHours = hasHours(read) !== null || (present?.totalMinutes ?? 0) !== 0;
    if (isOfHours && head.roleId === null) return cells.refuse('role', 'import.role-missing');
    const has = { price: cells.has('quantity') && cells.has('unitPrice') };
    const currency = read.foreign ? read.foreign.currency : (present?.currency ?? null);
    try {
      if (isOfHours)
        return present
          ? replanHours(read, present, this.planning, head.role, head.roleId !== before?.roleId)
          : planHours(read, this.planning, head.role);
      if (currency !== null && currency !== this.planning.currency)
        return planForeign(read, present, { ...this.planning, ...this.toForeign(currency) }, has);
      return present ? replanAmounts(read, present, this.planning, has) : planAmounts(read, this.planning);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return cells.refuse(FIELD_OF[error.code] ?? 'amount', error.code, toDetails(error));
    }
  }

  private toForeign(currency: string): { foreign: string; rateE9: number } {
    const rateE9 = this.planRates.get(currency);
    if (rateE9 === undefined) throw new DomainError('rates.plan-rate-missing', { currency });
    return { foreign: currency, rateE9 };
  }

  private toIdentity(cells: RowCells, written: LineCells, { kind, title }: Head): string {
    const keys = toWrittenKeys(cells, this.context);
    return JSON.stringify([
      'line',
      kind,
      title,
      keys.costCentre,
      keys.category,
      keys.initiative,
      keys.vendor,
      keys.role,
      toMeasure('amount', this.context),
      ...toFigureTexts(written),
    ]);
  }
}

/** Whether a row would change the stored line it names. */
export function changesLine(line: StagedLine, before: BudgetLineEntity): boolean {
  const isSameRef = (ref: Ref | null, id: string | null) =>
    ref === null ? id === null : 'id' in ref && ref.id === id;
  const present = toFigures(before);
  const isSame =
    isSameRef(line.costCentre, before.costCentreId) &&
    isSameRef(line.category, before.categoryId) &&
    isSameRef(line.initiative, before.initiativeId) &&
    isSameRef(line.vendor, before.vendorId) &&
    line.roleId === before.roleId &&
    line.title === before.title.trim() &&
    line.note === before.note.trim() &&
    line.phasing === present.phasing &&
    line.quantityE4 === present.quantityE4 &&
    line.unitPriceMicro === present.unitPriceMicro &&
    isSameTerms(line.phasingTerms, present.phasingTerms) &&
    line.lockedMonths === present.lockedMonths &&
    line.fteE4 === present.fteE4 &&
    line.currency === present.currency &&
    isSameCells(line.foreignMonthsMinor, present.foreignMonthsMinor) &&
    isSameCells(line.tags, before.tags) &&
    line.amountsMinor.every((cell, index) => cell === present.amountsMinor[index]) &&
    line.minutes.every((cell, index) => cell === present.minutes[index]);
  return !isSame;
}

const isSameCells = (
  one: readonly (string | number)[] | null,
  other: readonly (string | number)[] | null,
): boolean => JSON.stringify(one) === JSON.stringify(other);

function toFigures(line: BudgetLineEntity): LineFigures {
  const { phasing, phasingTerms, lockedMonths, fteE4, quantityE4, unitPriceMicro } = line;
  const { totalMinor, totalMinutes, currency, foreignMonthsMinor } = line;
  return {
    ...{ phasing, phasingTerms, lockedMonths, fteE4, quantityE4, unitPriceMicro },
    ...{ totalMinor, totalMinutes, currency, foreignMonthsMinor },
    ...readPeriods(line),
  };
}

function toDetails({ details }: DomainError): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}
